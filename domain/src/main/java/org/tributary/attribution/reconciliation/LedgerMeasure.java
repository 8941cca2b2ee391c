package org.tributary.attribution.reconciliation;

/** What arithmetic may ask of the ledger; the columns of {@link org.tributary.attribution.Totals}. */
public enum LedgerMeasure {
    VENDOR_REVENUE,
    SHARE_ACCRUED_OUT,
    SHARE_PAYABLE_OUT,
    SHARE_IN,
    CUSTOMER_VALUE
}
