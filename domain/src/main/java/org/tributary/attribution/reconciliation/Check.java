package org.tributary.attribution.reconciliation;

import java.math.BigDecimal;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;

/**
 * One line of arithmetic held against a published figure.
 *
 * @param id as {@code A1} or {@code A6b}
 * @param arithmetic what the platform computes, in the language of {@link Arithmetic}
 * @param published what it is held against, in the same language
 * @param unit of both, in words
 * @param rounding a difference up to this is rounding; zero or more, in the unit
 * @param plausible a difference up to this fraction of the published figure is plausible; zero or more
 * @param proves what agreement proves, and what it does not
 */
public record Check(
        String id,
        String title,
        String arithmetic,
        String published,
        String unit,
        BigDecimal rounding,
        BigDecimal plausible,
        Optional<Reading> reading,
        String proves,
        Optional<Provenance> provenance) {

    /** @throws Refusal.Invalid with all faults: tolerances below zero, arithmetic that does not parse */
    public Check {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(rounding.signum() >= 0, "check.tolerance", "/rounding", "A tolerance is zero or more.");
        faults.require(plausible.signum() >= 0, "check.tolerance", "/plausible", "A tolerance is zero or more.");
        faults.check("/arithmetic", () -> Arithmetic.parse(arithmetic));
        faults.check("/published", () -> Arithmetic.parse(published));
        faults.refuseIfAny("check.invalid");
    }
}
