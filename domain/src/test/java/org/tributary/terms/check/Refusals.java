package org.tributary.terms.check;

import java.util.List;
import org.tributary.Refusal;
import org.tributary.Refusal.Fault;

/** What was refused. */
record Refusals(List<Fault> faults) {

    static Refusals of(Runnable checked) {
        try {
            checked.run();
            return new Refusals(List.of());
        } catch (Refusal refusal) {
            return new Refusals(refusal.faults());
        }
    }

    List<String> codes() {
        return faults.stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    List<String> messages() {
        return faults.stream().map(Fault::message).toList();
    }
}
