package org.tributary.attribution;

/** The accounts of the ledger. Within one share and month the postings to them sum to zero. */
public enum Account {
    /** What the customer pays: below zero for a charge. */
    CUSTOMER_PRICE,
    /** What a party on the route, or the principal, keeps of the price. */
    RETAINED,
    /** A clause's share, at its payer: below zero for a charge. */
    SHARE_PAID,
    /** A clause's share, at its payee. */
    SHARE_RECEIVED
}
