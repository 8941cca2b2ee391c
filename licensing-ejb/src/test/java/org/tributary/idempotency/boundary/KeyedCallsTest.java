package org.tributary.idempotency.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.SALES;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.database.Platform;
import org.tributary.database.TestServer;
import org.tributary.idempotency.CallKey;
import org.tributary.identity.Actor;

/** What is asked for under one key is made once, whoever asks how often. */
class KeyedCallsTest {

    private static final CallKey KEY = new CallKey("close-2026-06", "{\"agreement\": \"vendor-cloud\"}");

    private final Platform platform = new Platform(
            TestServer.create("keyed_calls_" + UUID.randomUUID().toString().replace('-', '_')));

    @Test
    void aRepeatFindsWhatTheFirstMade() {
        String first = make(FINANCE, KEY, "scenario");

        assertThat(make(FINANCE, KEY, "scenario")).isEqualTo(first);
        assertThat(make(FINANCE, new CallKey("close-2026-07", KEY.request()), "scenario"))
                .isNotEqualTo(first);
    }

    @Test
    void withoutAKeyEachCallMakesAnother() {
        assertThat(make(FINANCE, Optional.empty())).isNotEqualTo(make(FINANCE, Optional.empty()));
    }

    @Test
    void keysAreTheCallersOwn() {
        assertThat(make(SALES, KEY, "scenario")).isNotEqualTo(make(FINANCE, KEY, "scenario"));
    }

    @Test
    void aKeyServesOneRequestOfOneOperation() {
        make(FINANCE, KEY, "scenario");

        for (Callable<String> other : List.<Callable<String>>of(
                () -> make(FINANCE, new CallKey(KEY.key(), "{}"), "scenario"), () -> make(FINANCE, KEY, "draft"))) {
            assertThatThrownBy(other::call)
                    .isInstanceOfSatisfying(
                            KeyedCalls.Reused.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key.reused"));
        }
    }

    @Test
    void aCallThatFailedMayBeSentAgain() {
        assertThatThrownBy(() -> platform.ask(
                        FINANCE,
                        KeyedCalls.class,
                        calls -> calls.<String>once(
                                Optional.of(KEY),
                                "scenario",
                                () -> {
                                    throw new IllegalStateException("the machine stopped");
                                },
                                id -> id,
                                id -> id)))
                .hasMessage("the machine stopped");

        assertThat(make(FINANCE, KEY, "scenario")).isNotEmpty();
    }

    @Test
    void callsAtTheSameTimeMakeOneThing() throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = callers.invokeAll(IntStream.range(0, 32)
                    .<Callable<String>>mapToObj(_ -> () -> make(FINANCE, KEY, "scenario"))
                    .toList());

            String first = answers.getFirst().get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
    }

    private String make(Actor actor, CallKey key, String operation) {
        return platform.ask(actor, KeyedCalls.class, calls -> make(calls, Optional.of(key), operation));
    }

    private String make(Actor actor, Optional<CallKey> key) {
        return platform.ask(actor, KeyedCalls.class, calls -> make(calls, key, "scenario"));
    }

    private static String make(KeyedCalls calls, Optional<CallKey> key, String operation) {
        return calls.once(key, operation, () -> UUID.randomUUID().toString(), id -> id, id -> id);
    }
}
