package org.tributary.billing.document;

import org.tributary.billing.SubmissionReceipt;

/** The answer to a submission. */
public record SubmissionReceiptView(int accepted, int repeated) {

    /** The view of a receipt. */
    public static SubmissionReceiptView of(SubmissionReceipt receipt) {
        return new SubmissionReceiptView(receipt.accepted(), receipt.repeated());
    }
}
