package org.tributary.contract.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tributary.contract.BillingTerms;
import org.tributary.time.DateRange;

/** The billing periods of a contract: whole months from its anchor, before it and after. */
public record BillingPeriods(BillingTerms terms) {

    /** The period that holds a day. */
    public DateRange of(LocalDate day) {
        long period = Math.floorDiv(ChronoUnit.MONTHS.between(terms.anchor(), day), terms.months());
        while (start(period).isAfter(day)) {
            period--;
        }
        while (!start(period + 1).isAfter(day)) {
            period++;
        }
        return new DateRange(start(period), start(period + 1));
    }

    /** Always counted from the anchor, so that the 31st of a short month does not stay its last day. */
    private LocalDate start(long period) {
        return terms.anchor().plusMonths(period * terms.months());
    }

    /** Those that some days have a part in, in order. */
    public List<DateRange> over(DateRange days) {
        List<DateRange> periods = new ArrayList<>();
        DateRange period = of(days.startInclusive());
        while (period.startInclusive().isBefore(days.endExclusive())) {
            periods.add(period);
            period = of(period.endExclusive());
        }
        return periods;
    }
}
