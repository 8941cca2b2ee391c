package org.tributary.quote.document;

import org.tributary.document.DocumentWriter;
import org.tributary.quote.RecordedFloors;

/** Discount floors as they were recorded. */
public record DiscountPolicyView(Object policy, String recordedAt, String recordedBy) {

    /** The view of recorded floors. */
    public static DiscountPolicyView of(RecordedFloors recorded) {
        return new DiscountPolicyView(
                DocumentWriter.write(recorded.floors()), recorded.recordedAt().toString(), recorded.recordedBy());
    }
}
