package org.tributary.stack;

import java.util.ArrayList;
import java.util.List;

/** The servers that run, in the order they were started; stopped in the opposite one. Once closed, nothing starts any more. */
final class Servers implements AutoCloseable {

    private final List<GuardedProcess> running = new ArrayList<>();
    private boolean closed;

    /** Starts a server, unless all are being stopped already. */
    synchronized GuardedProcess start(GuardedProcess.Command command) {
        if (closed) {
            throw new StackFailure("The stack is being stopped.");
        }
        GuardedProcess server = GuardedProcess.start(command);
        running.add(server);
        return server;
    }

    synchronized List<GuardedProcess> running() {
        return List.copyOf(running);
    }

    /** Stops a server for good, for instance one that only prepared something. */
    void stop(GuardedProcess server) {
        server.stop();
        synchronized (this) {
            running.remove(server);
        }
    }

    @Override
    public void close() {
        List<GuardedProcess> ending;
        synchronized (this) {
            closed = true;
            ending = List.copyOf(running).reversed();
        }
        List<Thread> stops = new ArrayList<>();
        for (GuardedProcess server : ending) {
            if (server.name().equals(Postgres.NAME)) {
                join(stops); // the database goes last: whoever uses it may still finish
            }
            stops.add(Thread.ofVirtual().start(() -> stop(server)));
        }
        join(stops);
    }

    private static void join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
