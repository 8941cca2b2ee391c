package org.tributary.offering.charge;

import java.util.ArrayList;
import java.util.List;
import org.tributary.money.ExactAmount;
import org.tributary.money.Rate;

/**
 * What a charge comes to, in major units and not yet rounded, as the sum of its steps.
 *
 * @param amount the sum of the steps' amounts
 */
public record ChargeAmount(ExactAmount amount, List<Step> steps) {

    /** Nothing, without a step. */
    public static final ChargeAmount NOTHING = new ChargeAmount(ExactAmount.ZERO, List.of());

    /**
     * One step.
     *
     * @param text in words and numbers: {@code 1200 output tokens at 0.00003}
     * @param amount what it adds
     */
    public record Step(String text, ExactAmount amount) {}

    /** Copies the steps. */
    public ChargeAmount {
        steps = List.copyOf(steps);
    }

    /** The sum of steps. */
    public static ChargeAmount of(List<Step> steps) {
        return new ChargeAmount(steps.stream().map(Step::amount).reduce(ExactAmount.ZERO, ExactAmount::plus), steps);
    }

    /** One step alone. */
    public static ChargeAmount of(String text, ExactAmount amount) {
        return of(List.of(new Step(text, amount)));
    }

    /** Both, one after the other. */
    public ChargeAmount plus(ChargeAmount other) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        return of(all);
    }

    /** So many times over, or a part of it where less is billed than the price is for: at twelve digits, half to even. */
    public ChargeAmount times(Rate times) {
        return times.equals(Rate.ONE)
                ? this
                : of(steps.stream()
                        .map(step -> new Step(
                                times.fraction() + " times " + step.text(),
                                step.amount().times(times)))
                        .toList());
    }

    /** At a factor: what it changes is a step of its own, at twelve digits, half to even. */
    public ChargeAmount at(Rate factor, String why) {
        ExactAmount changed = amount.times(factor);
        return plus(of(why + ": " + factor.percent() + " of it", changed.minus(amount)));
    }
}
