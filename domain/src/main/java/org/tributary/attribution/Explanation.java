package org.tributary.attribution;

import java.util.List;
import java.util.Optional;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;

/** Why a share is what it is, step by step, in words and numbers. The partner reads the same text as finance. */
public record Explanation(List<Step> steps) {

    /**
     * One step.
     *
     * @param title a word or two: {@code Segment}
     * @param amount what the step arrives at
     * @param clause the clause applied
     * @param provenance where the clause comes from
     */
    public record Step(
            String title,
            String text,
            Optional<Money> amount,
            Optional<String> clause,
            Optional<Provenance> provenance) {

        /** A step in words alone. */
        public static Step of(String title, String text) {
            return new Step(title, text, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** A step that arrives at an amount. */
        public static Step of(String title, String text, Money amount) {
            return new Step(title, text, Optional.of(amount), Optional.empty(), Optional.empty());
        }
    }

    /** Copies the steps. */
    public Explanation {
        steps = List.copyOf(steps);
    }
}
