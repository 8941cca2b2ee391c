package org.tributary.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {

    @Test
    void stopEndsAServerThatIgnoresPoliteSignals(@TempDir Path directory) throws InterruptedException {
        GuardedProcess server =
                GuardedProcess.start(command(directory, "/bin/sh", "-c", "trap '' TERM; while :; do sleep 0.1; done"));
        Thread.sleep(300);
        List<ProcessHandle> below = below(server.pid());

        server.stop();

        assertThat(server.alive()).isFalse();
        assertThat(below).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aServerEndsWhenItsLauncherIsKilled(@TempDir Path directory) throws IOException, InterruptedException {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        launcher.inputReader().readLine();
        List<ProcessHandle> below = below(launcher.pid());

        launcher.destroyForcibly().waitFor();

        assertThat(below).hasSizeGreaterThan(1);
        for (ProcessHandle process : below) {
            assertThat(process.onExit().orTimeout(10, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    /** Starts a server that would run for ever, says so, and waits to be killed. */
    static final class Launcher {
        private Launcher() {}

        public static void main(String... words) throws InterruptedException {
            GuardedProcess.start(command(Path.of(words[0]), "sleep", "1000"));
            Thread.sleep(300);
            System.out.println("started");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private static GuardedProcess.Command command(Path directory, String... words) {
        return new GuardedProcess.Command(
                "a server",
                List.of(),
                List.of(words),
                Map.of(),
                directory,
                directory.resolve("log"),
                "TERM",
                Duration.ofSeconds(1));
    }

    private static List<ProcessHandle> below(long pid) {
        return ProcessHandle.of(pid).orElseThrow().descendants().toList();
    }
}
