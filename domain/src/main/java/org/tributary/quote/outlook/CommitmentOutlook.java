package org.tributary.quote.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.catalog.ProductId;
import org.tributary.money.Money;
import org.tributary.offering.commitment.SettledPeriod;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.commitment.SpendItem;
import org.tributary.offering.commitment.SpendStatement;
import org.tributary.quote.EstimatedMonth;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.PricedUsage;
import org.tributary.quote.SignedUsage;

/**
 * What a commitment comes to, settlement period by settlement period, if just what is estimated is consumed: stated as the spend agreement that it would
 * become is. Each month of the estimate counts on its first day.
 *
 * @param product under which what is never spent is charged: the first whose usage counts
 * @param currency of its amounts
 * @param periods in order, without a gap
 */
public record CommitmentOutlook(ProductId product, Currency currency, List<CommittedPeriod> periods) {

    private static final SpendAgreementId PROSPECT = new SpendAgreementId("prospect");

    /** Copies the periods. */
    public CommitmentOutlook {
        periods = List.copyOf(periods);
    }

    /** The outlook of an offer; empty where nothing is committed. */
    public static Optional<CommitmentOutlook> of(PricedOffer priced) {
        return priced.offer().commitment().map(commitment -> {
            List<PricedUsage> counting = priced.usage().stream()
                    .filter(usage -> commitment.counts(usage.line().product()))
                    .toList();
            return new CommitmentOutlook(
                    counting.getFirst().line().product(), priced.offer().currency(), periods(priced, counting));
        });
    }

    private static List<CommittedPeriod> periods(PricedOffer priced, List<PricedUsage> counting) {
        SpendAgreement agreement =
                new SignedUsage(priced, PROSPECT, priced.offer().term().startInclusive()).agreement(Optional.empty());
        List<SpendItem> items = new ArrayList<>();
        for (PricedUsage usage : counting) {
            for (EstimatedMonth month : usage.months()) {
                items.add(new SpendItem(
                        SignedUsage.nameOf(PROSPECT, usage.line()),
                        SpendItem.Source.USAGE,
                        month.days(),
                        month.amount(),
                        0));
            }
        }
        List<SettledPeriod> settled = SpendStatement.of(
                        agreement, Instant.EPOCH, agreement.days().endExclusive(), items)
                .periods();
        return settled.stream()
                .map(period -> CommittedPeriod.of(period, period.equals(settled.getLast())))
                .toList();
    }

    /** What is charged beside the price of what is consumed, in all. */
    public Money beside() {
        return sum(CommittedPeriod::beside);
    }

    /** What is committed in all: what the customer pays at least. */
    public Money committed() {
        return sum(CommittedPeriod::committed);
    }

    /** What is never spent in all. */
    public Money shortfall() {
        return sum(CommittedPeriod::shortfall);
    }

    private Money sum(Function<CommittedPeriod, Money> of) {
        return periods.stream().map(of).reduce(Money.zero(currency), Money::plus);
    }
}
