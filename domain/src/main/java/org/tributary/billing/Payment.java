package org.tributary.billing;

import java.time.Instant;
import java.time.LocalDate;
import org.tributary.Refusal;
import org.tributary.money.Money;

/**
 * A customer paid a line, or a part of it.
 *
 * @param line what was paid
 * @param reference the payment's own name; with the line it makes the payment one of its kind, 1 to 80 characters
 * @param paidOn the day the money came
 * @param amount in the line's currency; below zero for money returned
 * @param recordedAt when the platform learned of it: the second time axis
 */
public record Payment(LineKey line, String reference, LocalDate paidOn, Money amount, Instant recordedAt) {

    /** @throws Refusal.Invalid if the reference has no such form */
    public Payment {
        if (!reference.matches("[\\p{L}\\p{N}._:#-]{1,80}")) {
            throw new Refusal.Invalid(
                    "payment.reference", "A payment's reference is letters, digits and . _ : # - only, 80 at most.");
        }
    }
}
