package org.tributary.stack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server that cannot outlive its launcher. Between the two stands a small shell that reads from a pipe nobody writes to: when the
 * pipe closes, because the launcher closed it or is gone (also by SIGKILL, when no shutdown hook runs), the shell ends the server
 * politely, and after a grace period firmly.
 */
final class GuardedProcess {

    private static final String GUARD = """
            signal=$1; grace=$2; shift 2
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            (
              read -r closed <&3
              kill -"$signal" "$server" 2>/dev/null
              while [ "$grace" -gt 0 ] && kill -0 "$server" 2>/dev/null; do sleep 1; grace=$((grace - 1)); done
              kill -KILL "$server" 2>/dev/null
            ) &
            watch=$!
            exec 3<&-
            trap 'kill -"$signal" "$server" 2>/dev/null' TERM INT HUP
            while :; do
              wait "$server"; code=$?
              kill -0 "$server" 2>/dev/null || break
            done
            kill "$watch" 2>/dev/null
            wait "$watch" 2>/dev/null
            exit "$code"
            """;

    private final String name;
    private final Path log;
    private final Process guard;
    private final Duration grace;

    private GuardedProcess(String name, Path log, Process guard, Duration grace) {
        this.name = name;
        this.log = log;
        this.guard = guard;
        this.grace = grace;
    }

    /**
     * How to run a server.
     *
     * @param prefix what stands before the command to run it as somebody else; may be empty
     * @param signal ends it politely: {@code TERM}, or {@code INT} for PostgreSQL's fast shutdown
     */
    record Command(
            String name,
            List<String> prefix,
            List<String> words,
            Map<String, String> environment,
            Path directory,
            Path log,
            String signal,
            Duration grace) {

        Command {
            prefix = List.copyOf(prefix);
            words = List.copyOf(words);
            environment = Map.copyOf(environment);
        }
    }

    static GuardedProcess start(Command command) {
        List<String> words = new ArrayList<>();
        if (onPath("setsid")) {
            words.add("setsid"); // Ctrl-C is for the launcher, which then stops its servers in order
        }
        words.addAll(command.prefix());
        words.addAll(List.of("/bin/sh", "-c", GUARD, "tributary-guard", command.signal()));
        words.add(Long.toString(command.grace().toSeconds()));
        words.addAll(command.words());
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(command.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(command.log().toFile());
            builder.environment().putAll(command.environment());
            return new GuardedProcess(command.name(), command.log(), builder.start(), command.grace());
        } catch (IOException broken) {
            throw new StackFailure(command.name() + " could not be started: " + broken.getMessage() + ".", broken);
        }
    }

    /** Whether a program of this name can be run. */
    static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String directory : path.split(File.pathSeparator, -1)) {
            if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    boolean alive() {
        return guard.isAlive();
    }

    /** The guard's id; the server is its descendant. */
    long pid() {
        return guard.pid();
    }

    String name() {
        return name;
    }

    /** @throws StackFailure with the end of the log, if the server is gone */
    void requireAlive() {
        if (!alive()) {
            throw new StackFailure(name + " stopped by itself, see " + log + "; it said last: " + lastWords());
        }
    }

    String lastWords() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty()
                    ? "nothing"
                    : String.join("\n  ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
        } catch (IOException unreadable) {
            return "nothing readable (" + unreadable.getMessage() + ")";
        }
    }

    /** Stops the server and waits until it, and whatever it started, is gone. */
    void stop() {
        List<ProcessHandle> below = guard.descendants().toList();
        try {
            guard.getOutputStream().close();
        } catch (IOException _) {
            guard.destroy(); // the pipe was closed already: the guard is told by signal
        }
        try {
            if (!guard.waitFor(grace.toSeconds() + 3, TimeUnit.SECONDS)) {
                guard.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        below.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        // what has been killed stays visible until the system has reaped it
        below.forEach(process ->
                process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join());
    }
}
