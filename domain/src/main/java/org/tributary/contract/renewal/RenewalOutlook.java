package org.tributary.contract.renewal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tributary.contract.Contract;
import org.tributary.contract.RenewalTerms;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * What follows the end of a contract, as things stand on a day.
 *
 * @param today in the contract's time zone
 * @param ends of its terms, by day; the last one is the one that is ahead, or that was the end
 * @param next the term that follows by itself, or that might be agreed; empty where it will end, or has ended
 */
public record RenewalOutlook(Contract contract, LocalDate today, List<TermEnd> ends, Optional<Next> next) {

    /**
     * A further term.
     *
     * @param byItself whether it follows unless notice is given; else it is one as long as the first, at the prices there are
     * @param monthBefore what a month costs on the last day of the term that ends
     * @param monthAfter what a month of it costs
     * @param termBefore what all of it would cost at the prices of the last day
     * @param termAfter what all of it costs
     * @param termAtList what all of it would cost at today's list prices; empty where one of them cannot be told
     */
    public record Next(
            DateRange days,
            boolean byItself,
            Money monthBefore,
            Money monthAfter,
            Money termBefore,
            Money termAfter,
            Optional<Money> termAtList) {}

    /** Copies the ends. */
    public RenewalOutlook {
        ends = List.copyOf(ends);
    }

    /** The outlook of a contract. */
    public static RenewalOutlook of(Contract contract, LocalDate today, ListPrices list) {
        List<TermEnd> ends = TermEnds.of(contract);
        boolean over = ends.getLast().stateOn(today).isChurned();
        return new RenewalOutlook(contract, today, ends, over ? Optional.empty() : Optional.of(next(contract, list)));
    }

    private static Next next(Contract contract, ListPrices list) {
        RecurringValue now = RecurringValue.of(contract);
        LocalDate from = now.timeline().endExclusive();
        LocalDate last = from.minusDays(1);
        int months = months(contract);
        Optional<Contract> further = contract.renewalAhead().map(ahead -> contract.amend(ahead, contract.recordedAt()));
        RecurringValue then = further.map(RecurringValue::of).orElse(now);
        LocalDate first = further.isPresent() ? from : last;
        return new Next(
                new DateRange(from, from.plusMonths(months)),
                further.isPresent(),
                now.on(last, 1),
                then.on(first, 1),
                now.on(last, months),
                then.on(first, months),
                then.at(first, terms -> list.of(contract, terms, months)));
    }

    /** How many months a further term has: as agreed, or as many whole ones as the first, one at least. */
    private static int months(Contract contract) {
        return contract.renewal().kind() == RenewalTerms.Kind.ENDS
                ? Math.max(
                        1,
                        Math.toIntExact(ChronoUnit.MONTHS.between(
                                contract.term().startInclusive(),
                                contract.term().endExclusive())))
                : contract.renewal().months();
    }

    /** The term that is ahead, or that was the end. */
    public TermEnd last() {
        return ends.getLast();
    }
}
