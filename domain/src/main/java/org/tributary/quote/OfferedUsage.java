package org.tributary.quote;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.contract.LineId;
import org.tributary.document.Otherwise;
import org.tributary.money.Rate;
import org.tributary.offering.price.ChargeCode;
import org.tributary.time.DateRange;
import org.tributary.time.MonthlyPeriods;

/**
 * A product charged as it is consumed, at a discount off what its book comes to, with what the customer is expected to consume. Nobody is bound by the
 * estimate: what is consumed is charged.
 *
 * @param discount off what a month comes to: 0.15 for 15 %; zero or more, below all of it
 * @param estimate by meter and situation, 1 to 20
 * @param from the first day, on which a month of the term begins; empty for the first of the term
 * @param until exclusive, a whole number of months later; empty for the end of the term
 */
public record OfferedUsage(
        LineId id,
        ProductId product,
        ChargeCode code,
        @Otherwise("ZERO") Rate discount,
        List<EstimatedMeter> estimate,
        Optional<LocalDate> from,
        Optional<LocalDate> until)
        implements Offered {

    private static final int MOST_METERS = 20;
    private static final int MOST_MONTHS = 120;

    /** @throws Refusal.Invalid with all faults: nothing estimated, a meter twice, a discount out of range, days out of order */
    public OfferedUsage {
        estimate = List.copyOf(estimate);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !estimate.isEmpty() && estimate.size() <= MOST_METERS,
                "quote-usage.estimate",
                "/estimate",
                "An estimate is of 1 to 20 meters.");
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < estimate.size(); i++) {
            EstimatedMeter meter = estimate.get(i);
            faults.require(
                    seen.add(List.of(meter.meter(), meter.situation())),
                    "quote-usage.meter-twice",
                    "/estimate/" + i + "/meter",
                    "The estimate of " + meter.meter() + " stands twice.");
        }
        Offered.check(discount, from, until, faults);
        faults.refuseIfAny("quote-line.invalid");
    }

    /** Its months within a term, in order: each is rated and billed on its own. */
    public List<DateRange> months(DateRange term) {
        DateRange days = days(term);
        return new MonthlyPeriods(days.startInclusive(), 1).over(days);
    }

    /** Notes days that are no whole months of the term: a month's estimate is of all of it, and no part of one can be told. */
    void checkMonths(DateRange term, String at, Refusal.Faults faults) {
        List<DateRange> months = months(term);
        MonthlyPeriods ofTerm = new MonthlyPeriods(term.startInclusive(), 1);
        faults.require(
                months.size() <= MOST_MONTHS,
                "quote-usage.months",
                at + "/until",
                "Usage is estimated for 120 months.");
        boolean begins = ofTerm.of(months.getFirst().startInclusive())
                .startInclusive()
                .equals(months.getFirst().startInclusive());
        faults.require(begins, "quote-usage.from", at + "/from", "Usage begins where a month of the term begins.");
        DateRange last = months.getLast();
        faults.require(
                last.endExclusive().equals(days(term).endExclusive())
                        && (!begins || ofTerm.of(last.startInclusive()).equals(last)),
                "quote-usage.until",
                at + "/until",
                "Usage ends where a month ends: on " + last.endExclusive() + ".");
    }
}
