package org.tributary.attribution.reconciliation;

import java.math.BigDecimal;
import org.tributary.time.DateRange;

/** The ledger, as arithmetic asks it. */
public interface LedgerFigures {

    /**
     * A total over whole months, in major units of the reporting currency.
     *
     * @param days from the first day of a month to the first day of a later one, half-open
     */
    BigDecimal value(LedgerMeasure measure, DateRange days);
}
