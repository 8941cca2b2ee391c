package org.tributary.quote.document;

import java.util.List;
import org.tributary.money.document.MoneyView;
import org.tributary.quote.outlook.CommitmentOutlook;
import org.tributary.quote.outlook.CommittedPeriod;

/**
 * What is committed to be spent, period by period, if just what is estimated is consumed.
 *
 * @param committed what the customer pays at least, in all
 * @param shortfall what of it is never spent, in all
 */
public record CommittedView(MoneyView committed, MoneyView shortfall, List<PeriodView> periods) {

    /**
     * One settlement period; all amounts in the currency of the offer.
     *
     * @param to exclusive
     * @param due what the customer owes for it
     */
    public record PeriodView(
            String from,
            String to,
            String estimate,
            String committed,
            String overage,
            String rolledOver,
            String shortfall,
            String due) {

        static PeriodView of(CommittedPeriod period) {
            return new PeriodView(
                    period.days().startInclusive().toString(),
                    period.days().endExclusive().toString(),
                    MoneyView.plain(period.estimate()),
                    MoneyView.plain(period.committed()),
                    MoneyView.plain(period.overage()),
                    MoneyView.plain(period.rolledOver()),
                    MoneyView.plain(period.shortfall()),
                    MoneyView.plain(period.due()));
        }
    }

    static CommittedView of(CommitmentOutlook outlook) {
        return new CommittedView(
                MoneyView.of(outlook.committed()),
                MoneyView.of(outlook.shortfall()),
                outlook.periods().stream().map(PeriodView::of).toList());
    }
}
