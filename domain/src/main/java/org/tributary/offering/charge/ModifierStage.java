package org.tributary.offering.charge;

/** In which order modifiers apply, whatever order they were entered in (market facts, 1.4). Within a stage one applies at most. */
public enum ModifierStage {
    /** Batch, flex, priority and the like: a factor, or prices of their own. */
    SERVICE_TIER,
    /** Requests above a number of input tokens. */
    LONG_CONTEXT,
    /** Processing bound to a region. */
    RESIDENCY,
    /** What was negotiated. */
    DISCOUNT
}
