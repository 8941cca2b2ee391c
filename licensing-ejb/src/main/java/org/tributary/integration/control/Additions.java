package org.tributary.integration.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tributary.Refusal;

/**
 * Sorts the entries of one list of a document: new ones, repeats of what is known, and conflicts with it. A key that stands in
 * the list twice is a fault.
 *
 * @param <T> the kind of entry
 */
final class Additions<T> {

    private final List<T> fresh = new ArrayList<>();
    private int unchanged;

    private Additions() {}

    static <T> Additions<T> of(
            String list,
            List<T> entries,
            List<T> known,
            Function<T, Object> key,
            Refusal.Faults faults,
            List<Refusal.Fault> conflicts) {
        Additions<T> additions = new Additions<>();
        Map<Object, T> byKey = new HashMap<>();
        known.forEach(entry -> byKey.put(key.apply(entry), entry));
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            T entry = entries.get(i);
            Object its = key.apply(entry);
            String pointer = "/" + list + "/" + i;
            faults.require(
                    seen.putIfAbsent(its, i) == null,
                    "reference.repeated",
                    pointer,
                    its + " stands in the document twice.");
            T earlier = byKey.get(its);
            if (earlier == null) {
                additions.fresh.add(entry);
            } else if (earlier.equals(entry)) {
                additions.unchanged++;
            } else {
                conflicts.add(new Refusal.Fault(
                        "reference.conflict",
                        pointer,
                        its + " is known with other content, and reference data is never edited."));
            }
        }
        return additions;
    }

    List<T> fresh() {
        return List.copyOf(fresh);
    }

    int unchanged() {
        return unchanged;
    }
}
