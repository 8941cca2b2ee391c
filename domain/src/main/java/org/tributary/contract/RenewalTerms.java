package org.tributary.contract;

import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.money.Rate;

/**
 * What happens when the term ends.
 *
 * @param kind whether it goes on by itself
 * @param months how long each further term is
 * @param noticeDays until how many days before the end either side may say that it does not go on
 * @param uplift what prices change by for a further term: 0.05 for 5 % more, and 3 % or 23 % for extended service (market facts, 3.2 "End of term")
 */
public record RenewalTerms(
        Kind kind,
        int months,
        int noticeDays,
        @Otherwise("ZERO") Rate uplift) {

    /** It ends. */
    public static final RenewalTerms NONE = new RenewalTerms(Kind.ENDS, 0, 0, Rate.ZERO);

    /** How a term is followed by the next. */
    public enum Kind {
        /** It ends unless both agree on another. */
        ENDS,
        /** Another term follows unless notice was given. */
        AUTOMATIC,
        /** It goes on month by month, at a premium, until it is cancelled. */
        EXTENDED_SERVICE
    }

    /** @throws Refusal.Invalid with all faults */
    public RenewalTerms {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                (kind == Kind.ENDS) == (months == 0) && months >= 0,
                "renewal.months",
                "/months",
                "A further term has one month or more; what ends has none.");
        faults.require(noticeDays >= 0, "renewal.notice", "/noticeDays", "Notice is given no days below zero before.");
        faults.require(
                uplift.compareTo(Rate.of(-1, 1)) > 0, "renewal.uplift", "/uplift", "Prices do not fall to nothing.");
        faults.refuseIfAny("renewal.invalid");
    }
}
