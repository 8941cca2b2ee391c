package org.tributary.attribution.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Totals;
import org.tributary.attribution.reconciliation.LedgerFigures;
import org.tributary.attribution.reconciliation.LedgerMeasure;
import org.tributary.time.DateRange;

/** The ledger's totals as a reconciliation asks for them; each stretch of months is summed once. */
public final class PostedFigures implements LedgerFigures {

    private final LedgerTotals totals;
    private final String scope;
    private final Currency currency;
    private final Optional<Instant> knownAt;
    private final Map<DateRange, Totals.Row> summed = new HashMap<>();

    /**
     * @param currency the reporting currency
     * @param knownAt what was posted by this instant counts; everything where nothing is said
     */
    public PostedFigures(LedgerTotals totals, String scope, Currency currency, Optional<Instant> knownAt) {
        this.totals = totals;
        this.scope = scope;
        this.currency = currency;
        this.knownAt = knownAt;
    }

    @Override
    public BigDecimal value(LedgerMeasure measure, DateRange days) {
        Totals.Row sum = summed.computeIfAbsent(days, this::sum);
        return switch (measure) {
            case VENDOR_REVENUE -> sum.vendorRevenue().amount();
            case SHARE_ACCRUED_OUT -> sum.shareAccruedOut().amount();
            case SHARE_PAYABLE_OUT -> sum.sharePayableOut().amount();
            case SHARE_IN -> sum.shareIn().amount();
            case CUSTOMER_VALUE -> sum.customerValue().amount();
        };
    }

    private Totals.Row sum(DateRange days) {
        return totals.of(AttributionFilter.earnedIn(days, knownAt), List.of(), scope, currency)
                .sum();
    }
}
