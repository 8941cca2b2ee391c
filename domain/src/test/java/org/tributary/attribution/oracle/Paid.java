package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;

/**
 * What customers paid of a line, summed anew for every day that is asked about.
 *
 * @param payments those that are known
 */
record Paid(RevenueLine line, List<Payment> payments) {

    static Paid of(RevenueLine line, List<Payment> payments, Instant knownAt) {
        return new Paid(
                line,
                payments.stream()
                        .filter(payment -> !payment.recordedAt().isAfter(knownAt))
                        .toList());
    }

    /** The days on which something came, in order. */
    List<LocalDate> days() {
        return List.copyOf(new TreeSet<>(payments.stream().map(Payment::paidOn).toList()));
    }

    /** What had come by the end of a day: between nothing and the line, whichever sign that has. */
    long by(LocalDate day) {
        long sum = payments.stream()
                .filter(payment -> !day.isBefore(payment.paidOn()))
                .mapToLong(payment -> payment.amount().minorUnits())
                .sum();
        long amount = line.amount().minorUnits();
        return amount < 0 ? Math.clamp(sum, amount, 0) : Math.clamp(sum, 0, amount);
    }

    /** Which part of the line that is; of a line of nothing, nothing. */
    Ratio partBy(LocalDate day) {
        return line.amount().isZero()
                ? Ratio.ZERO
                : new Ratio(
                        BigInteger.valueOf(Math.abs(by(day))),
                        BigInteger.valueOf(Math.abs(line.amount().minorUnits())));
    }

    /** Which part of the line is paid in the end, as far as it is known. */
    Ratio part() {
        return partBy(LocalDate.MAX);
    }
}
