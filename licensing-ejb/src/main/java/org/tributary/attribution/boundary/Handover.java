package org.tributary.attribution.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Lets what needs no database be worked out beside the transaction that writes it: while the database takes one load, the next is made.
 * The transaction stays with the thread it belongs to, and so does every statement.
 */
@Dependent
class Handover {

    /** Few, so that little waits in memory where the database is the slower one. */
    private static final int LOADS_WAITING = 2;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    @SuppressWarnings("NullAway.Init")
    ExecutorService executor;

    /**
     * Takes, in this thread and in order, what the work gives in another; returns when all is taken. What the work changes is seen after
     * that. A failure of either side ends the other and is thrown here.
     *
     * @param work must not touch the database
     */
    <T> void run(Consumer<Consumer<T>> work, Consumer<T> taker) {
        Belt<T> belt = new Belt<>();
        Future<?> working = executor.submit(() -> belt.fill(work));
        boolean taken = false;
        try {
            belt.empty(taker);
            taken = true;
        } finally {
            if (!taken) {
                working.cancel(true);
            }
        }
        join(working);
    }

    private static void join(Future<?> working) {
        try {
            working.get();
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private static IllegalStateException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The run was interrupted.", interrupted);
    }

    /** What is on its way; the last is empty. */
    private static final class Belt<T> {
        private final BlockingQueue<Optional<T>> loads = new ArrayBlockingQueue<>(LOADS_WAITING);

        void fill(Consumer<Consumer<T>> work) {
            try {
                work.accept(load -> put(Optional.of(load)));
            } finally {
                put(Optional.empty());
            }
        }

        private void put(Optional<T> load) {
            try {
                loads.put(load);
            } catch (InterruptedException interrupted) {
                throw stopped(interrupted);
            }
        }

        void empty(Consumer<T> taker) {
            try {
                for (Optional<T> next = loads.take(); next.isPresent(); next = loads.take()) {
                    taker.accept(next.get());
                }
            } catch (InterruptedException interrupted) {
                throw stopped(interrupted);
            }
        }
    }
}
