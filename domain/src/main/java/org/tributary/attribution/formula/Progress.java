package org.tributary.attribution.formula;

/**
 * An amount that enters a clause and where the clause stood before it, in minor units.
 *
 * @param baseBefore the sum of the clause's bases so far
 * @param base the base that enters
 * @param measureBefore the sum of what decides the band so far
 * @param measure what enters of it; the base itself where that decides
 */
public record Progress(long baseBefore, long base, long measureBefore, long measure) {

    /** Once the amount has entered. */
    public long baseAfter() {
        return Math.addExact(baseBefore, base);
    }

    /** Once the amount has entered. */
    public long measureAfter() {
        return Math.addExact(measureBefore, measure);
    }
}
