package org.tributary.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long questions take that a person waits for: each is asked some times, and the 95th of a hundred is told. */
public final class AnswerTimes {

    private static final int ROUNDS = 20;

    /** Ten times what a person is promised, 300 ms, so that a busy machine fails no build. */
    private static final long FAR_TOO_LONG = 3_000;

    private final Map<String, Long> figures = new TreeMap<>();

    /** Asks once to warm up, and then as often as is counted. */
    public AnswerTimes ask(String what, Runnable question) {
        question.run();
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            question.run();
            times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        Collections.sort(times);
        figures.put(what, times.get(ROUNDS * 95 / 100 - 1));
        return this;
    }

    /** Prints the figures; what is far too long on any machine fails. */
    public void tell(String among) {
        System.out.printf("p95 of %d rounds %s, in ms: %s%n", ROUNDS, among, figures);
        assertThat(figures.values()).allMatch(figure -> figure < FAR_TOO_LONG);
    }
}
