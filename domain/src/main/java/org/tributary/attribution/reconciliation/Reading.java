package org.tributary.attribution.reconciliation;

/** How a check is to be read where agreement would prove nothing. */
public enum Reading {
    /** The computed figure only bounds the published one. */
    BOUND_ONLY,
    /** The two agree, or nearly, for no reason: they are about different things. */
    COINCIDENCE
}
