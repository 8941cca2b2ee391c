package org.tributary.contract.revenue;

import java.time.YearMonth;
import java.util.List;
import org.tributary.Refusal;

/** A month of the revenue ledger stayed open: {@code revenue-period.order}, {@code .not-over}, {@code .nothing} and {@code .contracts} (conflicts). */
public final class RevenueRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private RevenueRefused(String code, String message) {
        super(Kind.CONFLICT, code, message);
    }

    private RevenueRefused(String code, String message, List<Fault> faults) {
        super(Kind.CONFLICT, code, message, faults);
    }

    static RevenueRefused nothing() {
        return new RevenueRefused("revenue-period.nothing", "There is no contract of which anything could be posted.");
    }

    static RevenueRefused order(YearMonth month, YearMonth next) {
        return new RevenueRefused(
                "revenue-period.order", "Months are closed in order: " + next + " is next, not " + month + ".");
    }

    static RevenueRefused notOver(YearMonth month) {
        return new RevenueRefused("revenue-period.not-over", "The month " + month + " is not over.");
    }

    /** @param faults one at least, each pointing to its contract */
    static RevenueRefused contracts(YearMonth month, List<Fault> faults) {
        return new RevenueRefused(
                "revenue-period.contracts",
                "The revenue of some contracts cannot be told, so that " + month + " stays open.",
                faults);
    }
}
