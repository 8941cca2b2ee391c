package org.tributary.offering.commitment;

import java.util.List;
import org.tributary.Refusal;
import org.tributary.money.Rate;
import org.tributary.offering.charge.ChargeAmount;

/**
 * A price that changes by phases of a contract: so many periods at a factor of the price, then the next phase; after the last one the price
 * itself.
 *
 * @param phases in order
 */
public record Ramp(List<Phase> phases) {

    /** No phases: the price itself from the beginning. */
    public static final Ramp NONE = new Ramp(List.of());

    /**
     * One phase.
     *
     * @param periods how many billing periods it has, 1 or more
     * @param factor of the price: 0.8 for 20 % off, 0 for a trial
     */
    public record Phase(int periods, Rate factor) {

        /** @throws Refusal.Invalid with all faults: no period, a factor below zero */
        public Phase {
            Refusal.Faults faults = new Refusal.Faults();
            faults.require(periods >= 1, "ramp.periods", "/periods", "A phase has one period or more.");
            faults.require(factor.compareTo(Rate.ZERO) >= 0, "ramp.factor", "/factor", "A factor is zero or more.");
            faults.refuseIfAny("ramp.invalid");
        }
    }

    /** Copies the phases. */
    public Ramp {
        phases = List.copyOf(phases);
    }

    /**
     * The factor of a period.
     *
     * @param period from 0, the first of the contract
     */
    public Rate factorIn(int period) {
        int left = period;
        for (Phase phase : phases) {
            if (left < phase.periods()) {
                return phase.factor();
            }
            left -= phase.periods();
        }
        return Rate.ONE;
    }

    /** What a period is charged: the amount at the factor of its phase. */
    public ChargeAmount in(int period, ChargeAmount amount) {
        Rate factor = factorIn(period);
        return factor.equals(Rate.ONE) ? amount : amount.at(factor, "phase of the ramp");
    }
}
