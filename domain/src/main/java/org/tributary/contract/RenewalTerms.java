package org.tributary.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/**
 * What happens when the term ends.
 *
 * @param kind whether it goes on by itself
 * @param months how long each further term is
 * @param noticeDays until how many days before the end either side may say that it does not go on
 * @param uplift what prices change by for a further term: 0.05 for 5 % more, and 3 % or 23 % for extended service (market facts, 3.2 "End of term")
 * @param cap what prices of a further term rise by at most, however it is agreed: 0.03 for 3 %; empty where nothing was promised
 */
public record RenewalTerms(
        Kind kind,
        int months,
        int noticeDays,
        @Otherwise("ZERO") Rate uplift,
        Optional<Rate> cap) {

    /** It ends. */
    public static final RenewalTerms NONE = new RenewalTerms(Kind.ENDS, 0, 0, Rate.ZERO, Optional.empty());

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
        faults.require(
                cap.map(most -> most.compareTo(Rate.ZERO) >= 0).orElse(true),
                "renewal.cap",
                "/cap",
                "Prices are held where they are at least: a cap is not below zero.");
        Rate agreed = uplift;
        faults.require(
                cap.map(most -> agreed.compareTo(most) <= 0).orElse(true),
                "renewal.protection",
                "/uplift",
                "Prices do not rise beyond their cap.");
        faults.refuseIfAny("renewal.invalid");
    }

    /** A renewal whose prices are not capped. */
    public static RenewalTerms of(Kind kind, int months, int noticeDays, Rate uplift) {
        return new RenewalTerms(kind, months, noticeDays, uplift, Optional.empty());
    }

    /**
     * The last day on which notice may be given of a term; empty where it ends without one. Without any days of notice it is the term's last day.
     *
     * @param endExclusive of the term
     */
    public Optional<LocalDate> lastNoticeDay(LocalDate endExclusive) {
        return kind == Kind.ENDS ? Optional.empty() : Optional.of(endExclusive.minusDays(Math.max(1, noticeDays)));
    }

    /**
     * The days of the term that follows by itself; empty where none does.
     *
     * @param from the first of them, the day the term before ended
     */
    public Optional<DateRange> next(LocalDate from) {
        return kind == Kind.ENDS ? Optional.empty() : Optional.of(new DateRange(from, from.plusMonths(months)));
    }
}
