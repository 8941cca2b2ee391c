package org.tributary.attribution.formula;

/** What guarantees and caps let pass, as a function of a running sum in minor units. It never falls while the sum grows. */
public sealed interface CutFormula {

    /** What has passed in total once {@code sum} has come together. */
    long passed(long sum);

    /** What passes of an amount that enters after {@code before}. */
    default long growth(long before, long amount) {
        return passed(Math.addExact(before, amount)) - passed(before);
    }

    /** A cap: {@code min(amount, sum)}. */
    record Ceiling(long amount) implements CutFormula {
        @Override
        public long passed(long sum) {
            return Math.min(amount, sum);
        }
    }

    /** A guarantee paid in advance: {@code max(sum, amount) - amount}, which is nothing until it is recouped. */
    record Recoupment(long amount) implements CutFormula {
        @Override
        public long passed(long sum) {
            return Math.max(sum, amount) - amount;
        }
    }
}
