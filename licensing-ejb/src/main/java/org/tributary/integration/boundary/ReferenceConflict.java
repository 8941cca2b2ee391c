package org.tributary.integration.boundary;

import java.util.List;
import org.tributary.Refusal;

/** Reference data came again under a key that already stands for other content. */
public final class ReferenceConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param faults one for each entry in conflict */
    public ReferenceConflict(List<Fault> faults) {
        super(Kind.CONFLICT, "reference.conflict", "A key already stands for other content.", faults);
    }
}
