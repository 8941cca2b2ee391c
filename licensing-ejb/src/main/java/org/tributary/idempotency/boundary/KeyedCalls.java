package org.tributary.idempotency.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tributary.Refusal;
import org.tributary.database.Database;
import org.tributary.idempotency.CallKey;
import org.tributary.identity.boundary.CurrentActor;

/**
 * Makes what a call asks for once: the key is kept in the transaction that makes it, so that either both are there or neither is, and a
 * call that failed may be sent again.
 */
@Dependent
public class KeyedCalls {

    private final Database database;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    public KeyedCalls(Database database, CurrentActor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What the caller's first call with this key made; where there is none yet, it is made now. Of calls at the same time the later ones
     * wait for the first. Without a key it is always made.
     *
     * @param operation what is made, as {@code scenario}; one key serves one operation
     * @param id tells the one that was made from all others
     * @param find the one of an id
     * @throws Reused if the caller asked for something else under this key
     */
    public <T> T once(
            Optional<CallKey> key,
            String operation,
            Supplier<T> make,
            Function<T, String> id,
            Function<String, T> find) {
        return key.map(call -> {
                    database.lock("tributary.call-key " + caller() + " " + call.key());
                    return made(call, operation).map(find).orElseGet(() -> {
                        T fresh = make.get();
                        keep(call, operation, id.apply(fresh));
                        return fresh;
                    });
                })
                .orElseGet(make);
    }

    private Optional<String> made(CallKey call, String operation) {
        record Kept(boolean same, String made) {}
        return database.find(
                        """
                        select made, operation = ? and request = sha256(convert_to(?, 'UTF8')) as same
                        from tributary.call_key where (caller, key) = (?, ?)""",
                        List.of(operation, call.request(), caller(), call.key()),
                        row -> new Kept(row.truth("same"), row.text("made")))
                .map(kept -> {
                    if (!kept.same()) {
                        throw new Reused();
                    }
                    return kept.made();
                });
    }

    private void keep(CallKey call, String operation, String made) {
        database.update("""
                insert into tributary.call_key (caller, key, operation, request, made, recorded_at)
                values (?, ?, ?, sha256(convert_to(?, 'UTF8')), ?, ?)""", List.of(caller(), call.key(), operation, call.request(), made, clock.instant()));
    }

    private String caller() {
        return actor.require().username();
    }

    /** The key stands for another call. */
    public static final class Reused extends Refusal {
        private static final long serialVersionUID = 1L;

        Reused() {
            super(
                    Kind.CONFLICT,
                    "idempotency-key.reused",
                    "Something else was asked for under this idempotency key. A new request takes a new key.");
        }
    }
}
