package org.tributary.deal;

/** Why a registration is refused (market facts, 3.5). */
public enum RefusalReason {
    /** It is registered already. */
    DUPLICATE,
    /** The vendor's own sales are at it already. */
    EXISTING_PIPELINE,
    /** The customer is the vendor's own, by name. */
    HOUSE_ACCOUNT,
    /** There is no need, budget or time for it. */
    UNQUALIFIED,
    /** Too little shows that work was done. */
    THIN_EVIDENCE
}
