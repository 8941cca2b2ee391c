package org.tributary.contract;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.time.MonthlyPeriods;

/**
 * When a contract is billed, and what of a period that is served in part.
 *
 * @param months how many months are billed at once, 1 or more
 * @param anchor a day on which a period begins; the others follow by whole months, counted from it, so that the 31st stays the 31st where a month has one
 * @param timing at the beginning of a period or at its end
 * @param proration how a part of a period is measured
 * @param rounding once for each line and period
 * @param zone in which its days begin and end
 */
public record BillingTerms(
        int months,
        LocalDate anchor,
        Timing timing,
        Proration proration,
        @Otherwise("HALF_UP") RoundingMode rounding,
        ZoneId zone) {

    /** When a period is billed. */
    public enum Timing {
        /** On its first day. */
        IN_ADVANCE,
        /** On the day after its last. */
        IN_ARREARS
    }

    /** @throws Refusal.Invalid if a bill is for no month */
    public BillingTerms {
        if (months < 1 || months > 120) {
            throw new Refusal.Invalid("billing.months", "A bill is for 1 to 120 months.");
        }
        if (rounding == RoundingMode.UNNECESSARY) {
            throw new Refusal.Invalid("billing.rounding", "A rounding rounds.");
        }
    }

    /** Its billing periods, before the contract and after. */
    public MonthlyPeriods periods() {
        return new MonthlyPeriods(anchor, months);
    }
}
