package org.tributary.terms.clause;

import java.math.RoundingMode;

/**
 * How a clause makes whole minor units of an exact share. It looks at the clause's own amounts only, so that no clause moves a cent
 * of another (performance, 4.3).
 *
 * @param mode how one amount is rounded
 * @param scope what is rounded
 */
public record Rounding(RoundingMode mode, Scope scope) {

    /** Half-up, each line by itself: what holds where nothing else is agreed. */
    public static final Rounding DEFAULT = new Rounding(RoundingMode.HALF_UP, Scope.PER_LINE);

    /** What is rounded. */
    public enum Scope {
        /** The share of each segment of a line. */
        PER_LINE,
        /** The running total of the clause; a share is the difference of two totals, so that drift stays below a minor unit for ever. */
        CUMULATIVE
    }
}
