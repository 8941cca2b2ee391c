package org.tributary.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what is going on whenever something takes longer than two seconds, and every few seconds as long as it lasts. */
public final class Progress implements AutoCloseable {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration EVERY = Duration.ofSeconds(4);

    private final PrintStream out;
    private final Map<Activity, Long> activities = new LinkedHashMap<>();
    private final Thread ticker;

    /** Something that has begun and is not over. */
    public interface Activity extends AutoCloseable {
        @Override
        void close();
    }

    /** Reports to {@code out} until closed. */
    public Progress(PrintStream out) {
        this.out = out;
        this.ticker = Thread.ofPlatform().daemon().name("progress").start(this::tick);
    }

    /** Begins {@code what}, for instance {@code starting Keycloak}; closing the answer ends it. */
    public Activity doing(String what) {
        Activity activity = new Activity() {
            @Override
            public void close() {
                synchronized (activities) {
                    activities.remove(this);
                }
            }

            @Override
            public String toString() {
                return what;
            }
        };
        synchronized (activities) {
            activities.put(activity, System.nanoTime());
        }
        return activity;
    }

    /** A line of its own. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    private void tick() {
        try {
            Thread.sleep(FIRST);
            while (!Thread.currentThread().isInterrupted()) {
                String lasting = lasting();
                if (!lasting.isEmpty()) {
                    say("  … " + lasting);
                }
                Thread.sleep(lasting.isEmpty() ? Duration.ofMillis(250) : EVERY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String lasting() {
        synchronized (activities) {
            long now = System.nanoTime();
            return activities.entrySet().stream()
                    .filter(entry -> now - entry.getValue() >= FIRST.toNanos())
                    .map(entry -> entry.getKey() + " (" + (now - entry.getValue()) / 1_000_000_000 + " s)")
                    .collect(Collectors.joining(", "));
        }
    }

    @Override
    public void close() {
        ticker.interrupt();
    }
}
