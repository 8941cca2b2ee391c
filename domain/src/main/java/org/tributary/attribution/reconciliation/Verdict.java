package org.tributary.attribution.reconciliation;

/** What a check comes to. */
public enum Verdict {
    EXACT,
    WITHIN_ROUNDING,
    PLAUSIBLE,
    DOES_NOT_TIE,
    BOUND_ONLY,
    COINCIDENCE
}
