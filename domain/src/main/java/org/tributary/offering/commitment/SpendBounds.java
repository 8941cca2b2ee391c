package org.tributary.offering.commitment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.money.ExactAmount;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.ChargeAmount;

/**
 * The least and the most that a billing period is charged, whatever was consumed. They bear on the whole bill of the period, once.
 *
 * @param minimum in major units
 * @param maximum in major units
 */
public record SpendBounds(Optional<UnitPrice> minimum, Optional<UnitPrice> maximum) implements SpendForm {

    /** @throws Refusal.Invalid if the minimum is above the maximum */
    public SpendBounds {
        Refusal.Faults faults = new Refusal.Faults();
        boolean ordered =
                minimum.isEmpty() || maximum.isEmpty() || minimum.get().compareTo(maximum.get()) <= 0;
        faults.require(ordered, "spend.bounds", "/minimum", "The minimum is not above the maximum.");
        faults.require(
                minimum.isPresent() || maximum.isPresent(), "spend.bounds", "", "There is a minimum or a maximum.");
        faults.refuseIfAny("spend-bounds.invalid");
    }

    /** The amount within the bounds; what raises or lowers it is a step of its own. */
    public ChargeAmount bound(ChargeAmount amount) {
        ExactAmount raised =
                minimum.map(UnitPrice::amount).map(amount.amount()::max).orElse(amount.amount());
        ExactAmount held = maximum.map(UnitPrice::amount).map(raised::min).orElse(raised);
        ExactAmount difference = held.minus(amount.amount());
        return switch (difference.signum()) {
            case 1 -> amount.plus(ChargeAmount.of("up to the minimum spend of " + held, difference));
            case -1 -> amount.plus(ChargeAmount.of("held at the maximum spend of " + held, difference));
            default -> amount;
        };
    }

    @Override
    public Map<String, UnitPrice> amounts() {
        Map<String, UnitPrice> amounts = new LinkedHashMap<>();
        minimum.ifPresent(least -> amounts.put("/minimum", least));
        maximum.ifPresent(most -> amounts.put("/maximum", most));
        return amounts;
    }
}
