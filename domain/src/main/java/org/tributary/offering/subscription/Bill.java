package org.tributary.offering.subscription;

import java.time.LocalDate;
import java.util.List;
import org.tributary.money.Money;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.time.DateRange;

/**
 * What a subscription is billed on a day, in advance.
 *
 * @param period what it pays for
 * @param version the name of the version that priced it
 * @param charged what the period costs
 * @param credits what is set against it, each for a price that fell before the contract moved to it
 * @param due the charge less the credits; below zero where they are more
 */
public record Bill(
        LocalDate on,
        DateRange period,
        String version,
        Money charged,
        List<ChargeAmount.Step> steps,
        List<Credit> credits,
        Money due) {

    /**
     * What a customer is credited for what it paid above a price that had fallen.
     *
     * @param version the version that lowered it
     * @param days from the day the version bears on running contracts until the bill
     */
    public record Credit(String version, DateRange days, Money amount) {}

    /** Copies the lists. */
    public Bill {
        steps = List.copyOf(steps);
        credits = List.copyOf(credits);
    }
}
