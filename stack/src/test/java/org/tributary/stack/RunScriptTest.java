package org.tributary.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} says of itself, and its search for a JDK, tried with homes that only look like one. */
class RunScriptTest {

    private final Path script = Artefacts.repositoryAbove(Path.of("")).resolve("run");

    @Test
    void aJdkOf25IsTakenFromJavaHome(@TempDir Path directory) throws IOException, InterruptedException {
        Path jdk = fakeJdk(directory.resolve("jdk"), "25.0.3");

        assertThat(jdkFound(directory, jdk)).isEqualTo(jdk.toString());
    }

    @Test
    void anOlderJavaHomeIsPassedOverForOneOfTheUsualPlaces(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path old = fakeJdk(directory.resolve("old"), "17.0.15");
        Path jdk = fakeJdk(directory.resolve("home/.sdkman/candidates/java/25-tem"), "25.0.1");

        assertThat(jdkFound(directory, old)).isNotEqualTo(old.toString()).isNotEmpty();
        assertThat(Files.exists(jdk)).isTrue();
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk(@TempDir Path directory) throws IOException, InterruptedException {
        Path runtime = fakeJdk(directory.resolve("runtime"), "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(jdkFound(directory, runtime)).isNotEqualTo(runtime.toString());
    }

    @Test
    void whatItCanDoIsSaidBeforeAnythingIsBuilt() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", script.toString(), "--help")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo(CommandLine.USAGE);
    }

    /** Runs only the script's functions, up to where it looks for the JDK. */
    private String jdkFound(Path directory, Path javaHome) throws IOException, InterruptedException {
        String functions = Files.readString(script);
        String search = functions.substring(functions.indexOf("is_jdk_25()"), functions.indexOf("jdk=$(find_jdk)"));
        ProcessBuilder shell = new ProcessBuilder(List.of("/bin/sh", "-c", search + "\nfind_jdk"));
        shell.environment().putAll(Map.of("JAVA_HOME", javaHome.toString(), "HOME", directory + "/home"));
        Process process = shell.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static Path fakeJdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
