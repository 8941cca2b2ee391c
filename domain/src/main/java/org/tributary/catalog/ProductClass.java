package org.tributary.catalog;

/** The dimension by which partner terms tell products apart (agreements of 2025-10-28 and 2026-02-27). */
public enum ProductClass {
    /** Requests that keep no state at the host. */
    API_STATELESS,
    /** Runtimes that keep state for the caller. */
    API_STATEFUL,
    /** Seats and applications. */
    NON_API,
    /** An API developed together with a third party. */
    JOINT_API,
    /** Anything else developed together with a third party. */
    JOINT_NON_API,
    /** Models whose weights are published. */
    OPEN_WEIGHT
}
