package org.tributary.offering.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * What of a settlement period was billed at one instant. A period is billed as often as there is something new: what is learned late, and what a
 * period before rolls over otherwise, is billed as the difference, and past bills never change.
 *
 * @param version of the agreement that it was billed under
 * @param sequence from 1 within the period
 * @param total what was due for the period by then
 * @param due what was not billed before; below zero where it was too much
 * @param provisional whether the period was not over then
 * @param knownAt what was known of the agreement, usage, names and prices
 */
public record SpendBill(
        SpendAgreementId agreement,
        int version,
        DateRange period,
        int sequence,
        Money total,
        Money due,
        boolean provisional,
        Instant knownAt) {

    /**
     * The next bill of a period, if there is something new.
     *
     * @param before those there are, in order
     */
    public static Optional<SpendBill> next(
            SpendAgreement agreement, SettledPeriod period, List<SpendBill> before, Instant knownAt) {
        Money due = period.due().minus(billed(before, period.due()));
        return due.isZero()
                ? Optional.empty()
                : Optional.of(new SpendBill(
                        agreement.id(),
                        agreement.version(),
                        period.days(),
                        before.size() + 1,
                        period.due(),
                        due,
                        period.provisional(),
                        knownAt));
    }

    /**
     * What bills come to.
     *
     * @param like an amount of their currency
     */
    public static Money billed(List<SpendBill> bills, Money like) {
        return bills.stream().map(SpendBill::due).reduce(Money.zero(like.currency()), Money::plus);
    }
}
