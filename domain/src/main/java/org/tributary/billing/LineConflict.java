package org.tributary.billing;

import java.util.List;
import org.tributary.Refusal;

/** Lines came again under a key that already stands for other content. */
public final class LineConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param faults one for each line in conflict */
    public LineConflict(List<Fault> faults) {
        super(Kind.CONFLICT, "billing.line-conflict", "A line's key already stands for other content.", faults);
    }
}
