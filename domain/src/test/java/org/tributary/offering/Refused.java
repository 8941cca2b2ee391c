package org.tributary.offering;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tributary.Refusal;

/** What was refused, as tests read it. */
public final class Refused {

    private Refused() {}

    /** {@code code pointer} of every fault, in the order noted; empty if nothing was refused. */
    public static String faults(Supplier<?> made) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.check("", made);
        return faults.listed().stream()
                .map(fault -> (fault.code() + " " + fault.pointer()).strip())
                .collect(Collectors.joining("; "));
    }
}
