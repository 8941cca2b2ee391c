package org.tributary.offering.document;

import java.util.List;
import org.tributary.offering.charge.ChargeAmount;

/** One step of a charge, exact. */
public record RatingStepView(String text, String amount) {

    /** The views of steps. */
    public static List<RatingStepView> of(List<ChargeAmount.Step> steps) {
        return steps.stream()
                .map(step -> new RatingStepView(step.text(), step.amount().toString()))
                .toList();
    }
}
