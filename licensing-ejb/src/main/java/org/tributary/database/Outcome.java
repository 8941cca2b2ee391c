package org.tributary.database;

import java.util.Optional;
import org.tributary.Refusal;

/**
 * What became of one of many things done at once, each by itself.
 *
 * @param id of what was to be changed
 * @param done it as it is afterwards; empty where it was refused
 * @param refused the first thing that is wrong; empty where it was done
 */
public record Outcome<K, T>(K id, Optional<T> done, Optional<Refusal.Fault> refused) {

    static <K, T> Outcome<K, T> done(K id, T result) {
        return new Outcome<>(id, Optional.of(result), Optional.empty());
    }

    static <K, T> Outcome<K, T> refused(K id, Refusal refusal) {
        return new Outcome<>(id, Optional.empty(), Optional.of(refusal.faults().getFirst()));
    }
}
