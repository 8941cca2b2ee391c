package org.tributary.contract.document;

import java.util.List;
import org.tributary.contract.boundary.RevenueLedger;
import org.tributary.contract.revenue.RevenueRollForward;
import org.tributary.money.document.MoneyView;

/**
 * How billed and recognised revenue of all contracts went on.
 *
 * @param differences what does not tie, in words
 */
public record RevenueRollForwardView(List<CurrencyView> currencies, List<String> differences) {

    /** The months of one currency; all amounts are in it. */
    public record CurrencyView(String currency, List<MonthView> months) {

        static CurrencyView of(RevenueRollForward rolled) {
            return new CurrencyView(
                    rolled.currency().getCurrencyCode(),
                    rolled.rows().stream().map(MonthView::of).toList());
        }
    }

    /** One month. */
    public record MonthView(
            String month,
            String opening,
            String billed,
            String recognised,
            String closing,
            String deferred,
            String unbilled) {

        static MonthView of(RevenueRollForward.Row row) {
            return new MonthView(
                    row.month().toString(),
                    MoneyView.plain(row.opening()),
                    MoneyView.plain(row.billed()),
                    MoneyView.plain(row.recognised()),
                    MoneyView.plain(row.closing()),
                    MoneyView.plain(row.deferred()),
                    MoneyView.plain(row.unbilled()));
        }
    }

    /** The view of all currencies. */
    public static RevenueRollForwardView of(RevenueLedger.Rolled rolled) {
        return new RevenueRollForwardView(
                rolled.currencies().stream().map(CurrencyView::of).toList(), rolled.differences());
    }
}
