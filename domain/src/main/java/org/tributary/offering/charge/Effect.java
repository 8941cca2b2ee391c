package org.tributary.offering.charge;

import org.tributary.Refusal;
import org.tributary.money.Rate;

/** What a modifier does to the prices of tokens. */
public sealed interface Effect {

    /** In words. */
    String inWords();

    /**
     * Multiplies.
     *
     * @param input of input tokens, cached ones and cache writes
     * @param output of output tokens
     */
    record Factors(Rate input, Rate output) implements Effect {

        /** @throws Refusal.Invalid if a factor is below zero */
        public Factors {
            Refusal.Faults faults = new Refusal.Faults();
            faults.require(input.compareTo(Rate.ZERO) >= 0, "modifier.factor", "/input", "A factor is zero or more.");
            faults.require(output.compareTo(Rate.ZERO) >= 0, "modifier.factor", "/output", "A factor is zero or more.");
            faults.refuseIfAny("modifier.invalid");
        }

        /** The same for every class. */
        public static Factors all(Rate factor) {
            return new Factors(factor, factor);
        }

        Rate of(TokenClass tokens) {
            return switch (tokens) {
                case INPUT, CACHED_INPUT, CACHE_WRITE -> input;
                case OUTPUT -> output;
            };
        }

        @Override
        public String inWords() {
            return input.equals(output)
                    ? "cost " + input.fraction() + " times as much"
                    : "cost " + input.fraction() + " times as much to read and " + output.fraction() + " to write";
        }
    }

    /** Puts other prices in their place: for each model, because such tiers are no constant factor. */
    record Prices(TokenPrices prices) implements Effect {

        @Override
        public String inWords() {
            return "cost " + prices.inWords();
        }
    }
}
