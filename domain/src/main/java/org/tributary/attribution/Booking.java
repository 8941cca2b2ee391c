package org.tributary.attribution;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import org.tributary.billing.LineKey;
import org.tributary.party.OrganizationId;

/**
 * How what is calculated enters the ledger.
 *
 * @param numbers which booking of a share it is, by the id of its first; the first where nothing is said
 * @param firstOpen the first month that is open: what is earned in an earlier one is booked in it
 */
public record Booking(Map<ShareId, Integer> numbers, YearMonth firstOpen) {

    /** Everything for the first time, and no month is closed. */
    public static final Booking FIRST = new Booking(Map.of(), YearMonth.of(Year.MIN_VALUE, 1));

    /** Copies the numbers. */
    public Booking {
        numbers = Map.copyOf(numbers);
    }

    /** The id a share gets. */
    ShareId idOf(LineKey line, LocalDate segmentStart, String clause, OrganizationId payee) {
        ShareId first = ShareId.of(line, segmentStart, clause, payee, 1);
        int number = numbers.getOrDefault(first, 1);
        return number == 1 ? first : ShareId.of(line, segmentStart, clause, payee, number);
    }
}
