package org.tributary.attribution;

import static java.math.RoundingMode.HALF_UP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.tributary.billing.Deduction;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/**
 * How much of a line its customer has paid, as known at an instant: never less than nothing, nor more than the line. What is paid of a
 * deduction is the same part of it, half-up of the running total, so that it comes to the deduction once the line is paid.
 *
 * @param paidBy what had been paid by the end of each day on which a payment came
 */
record PaidParts(RevenueLine line, NavigableMap<LocalDate, Money> paidBy) {

    static PaidParts of(RevenueLine line, Market market, Instant knownAt) {
        NavigableMap<LocalDate, Money> paidOn = new TreeMap<>();
        for (Payment payment : market.payments().getOrDefault(line.key(), List.of())) {
            if (!payment.recordedAt().isAfter(knownAt)) {
                paidOn.merge(payment.paidOn(), payment.amount(), Money::plus);
            }
        }
        Money paid = Money.zero(line.amount().currency());
        for (LocalDate day : paidOn.navigableKeySet()) {
            paid = paid.plus(paidOn.getOrDefault(day, paid));
            paidOn.put(day, paid);
        }
        return new PaidParts(line, paidOn);
    }

    NavigableSet<LocalDate> days() {
        return paidBy.navigableKeySet();
    }

    /** What of the price is paid by the end of a day. */
    Money priceAt(LocalDate day) {
        Money nothing = Money.zero(line.amount().currency());
        var last = paidBy.floorEntry(day);
        Money paid = last == null ? nothing : last.getValue();
        Money most = line.amount().max(nothing);
        Money least = line.amount().min(nothing);
        return paid.min(most).max(least);
    }

    /** Which part of the line is paid by the end of a day; nothing of a line of nothing. */
    Rate fractionAt(LocalDate day) {
        long amount = line.amount().minorUnits();
        return amount == 0 ? Rate.ZERO : Rate.of(Math.absExact(priceAt(day).minorUnits()), Math.absExact(amount));
    }

    /** What of each deduction is paid by the end of a day. */
    List<Deduction> deductionsAt(LocalDate day) {
        Rate fraction = fractionAt(day);
        return line.deductions().stream()
                .map(whole -> new Deduction(whole.party(), whole.amount().times(fraction, HALF_UP)))
                .toList();
    }

    /** What came between two states of the same deductions. */
    static List<Deduction> growth(List<Deduction> before, List<Deduction> after) {
        List<Deduction> growth = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Deduction later = after.get(i);
            growth.add(new Deduction(
                    later.party(), later.amount().minus(before.get(i).amount())));
        }
        return growth;
    }
}
