package org.tributary.offering.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.money.Money;
import org.tributary.offering.price.NoPrice;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.time.DateRange;

/**
 * What a version would change for one running subscription, in money, over a year from its first day.
 *
 * @param movesOn the day it would have the version; empty if it never has
 * @param before what is billed as things are
 * @param after what would be billed, credits set off
 * @param missing what has no price under the version any more; the amounts are empty then
 */
public record PriceEffect(
        Subscription subscription,
        Optional<LocalDate> movesOn,
        Optional<Money> before,
        Optional<Money> after,
        Optional<String> missing) {

    /** What is more, or less where it is below zero. */
    public Optional<Money> difference() {
        return after.flatMap(would -> before.map(would::minus));
    }

    /**
     * The effect on every subscription of the book that runs in the year.
     *
     * @param version as it would be published
     */
    public static List<PriceEffect> of(
            PriceBook book, PriceBookVersion version, List<Subscription> subscriptions, Instant knownAt) {
        LocalDate first = version.newSalesFrom();
        DateRange year = new DateRange(first, first.plusYears(1));
        PriceBook with = book.with(version.recorded(knownAt));
        return subscriptions.stream()
                .filter(subscription -> subscription.book().equals(book.id()))
                .filter(subscription -> subscription.start().isBefore(year.endExclusive())
                        && subscription.end().map(end -> end.isAfter(first)).orElse(true))
                .map(subscription -> of(book, with, version, subscription, knownAt, year))
                .toList();
    }

    private static PriceEffect of(
            PriceBook book,
            PriceBook with,
            PriceBookVersion version,
            Subscription subscription,
            Instant knownAt,
            DateRange year) {
        Optional<LocalDate> moves = subscription.signedOn().isBefore(version.newSalesFrom())
                ? version.running().movesOn(subscription.calendar())
                : Optional.of(subscription.start());
        try {
            return new PriceEffect(
                    subscription,
                    moves,
                    Optional.of(billed(book, subscription, knownAt, year)),
                    Optional.of(billed(with, subscription, knownAt, year)),
                    Optional.empty());
        } catch (NoPrice none) {
            return new PriceEffect(
                    subscription,
                    moves,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(none.faults().getFirst().message()));
        }
    }

    private static Money billed(PriceBook book, Subscription subscription, Instant knownAt, DateRange year) {
        return new RecurringBills(book, subscription, knownAt)
                .within(year).stream().map(Bill::due).reduce(Money.zero(subscription.currency()), Money::plus);
    }
}
