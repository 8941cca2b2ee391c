package org.tributary.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's programs, unpacked and built ("augmented") once per machine, and shared by all installations: nothing in there changes
 * afterwards.
 *
 * @param directory the built distribution
 */
record KeycloakHome(Path directory) {

    private static final List<String> BUILD = List.of("build", "--db=dev-file");
    private static final String BUILT = "tributary-built";

    static KeycloakHome in(StackOptions options, Path zip, Servers servers) throws IOException {
        String version = zip.getFileName()
                .toString()
                .replace("keycloak-quarkus-dist-", "keycloak-")
                .replace(".zip", "");
        Files.createDirectories(options.cache());
        Path directory = options.cache().resolve(version);
        Path lock = options.cache().resolve(version + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(directory.resolve(BUILT))) {
                Directories.requireSpace(options.cache(), 700);
                Directories.delete(directory);
                unpack(zip, directory);
                build(directory, options, servers);
                Files.writeString(directory.resolve(BUILT), String.join(" ", BUILD));
            }
        }
        return new KeycloakHome(directory);
    }

    /** The Java command of one of Keycloak's own commands, as {@code kc.sh} would run it. */
    static List<String> java(Path home, List<String> tuning, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(tuning);
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return words;
    }

    private static void build(Path directory, StackOptions options, Servers servers) throws IOException {
        Path log = options.data().resolve("keycloak-build.log");
        GuardedProcess build = servers.start(new GuardedProcess.Command(
                "Keycloak's build",
                List.of(),
                java(directory, List.of("-Xmx512m"), BUILD),
                Map.of(),
                directory,
                log,
                "TERM",
                Duration.ofSeconds(5)));
        try {
            while (build.alive()) {
                Thread.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Keycloak's build was interrupted.", interrupted);
        } finally {
            servers.stop(build);
        }
        if (!Files.readString(log).contains("configuration updated and persisted")) {
            throw new StackFailure("Keycloak could not be built, see " + log + ": " + build.lastWords());
        }
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(inside).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry that leaves its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(entries, path);
                }
            }
        }
    }
}
