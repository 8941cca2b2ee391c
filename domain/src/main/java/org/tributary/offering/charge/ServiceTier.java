package org.tributary.offering.charge;

/** How fast a request was served, as the response reports it: what is billed is what was given, not what was asked for (market facts, 1.4). */
public enum ServiceTier {
    /** The price as listed. */
    STANDARD,
    /** Within a day. */
    BATCH,
    /** When there is room. */
    FLEX,
    /** Before others. */
    PRIORITY,
    /** The name of priority for later models. */
    FAST
}
