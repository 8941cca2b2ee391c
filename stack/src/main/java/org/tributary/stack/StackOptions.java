package org.tributary.stack;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is wished of a stack.
 *
 * @param repository the directory of the checkout, whose build is run
 * @param data what the installation keeps: databases, logs, passwords
 * @param cache unpacked programs, shared by all installations of this user
 * @param fresh whether to forget what an earlier run kept in {@code data}
 * @param progress where to say what takes long
 */
public record StackOptions(Path repository, Path data, Path cache, boolean fresh, Ports ports, PrintStream progress) {

    /** Absolute paths, because servers start in other directories. */
    public StackOptions {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** Free ports and an empty {@code data} directory, for tests; the repository is the one around the working directory. */
    public static StackOptions forTests(Path data) {
        Path repository = Artefacts.repositoryAbove(Path.of(""));
        return new StackOptions(repository, data, usualCache(), true, Ports.free(), System.out);
    }

    /** {@code $XDG_CACHE_HOME/tributary}, or {@code ~/.cache/tributary}. */
    public static Path usualCache() {
        @Nullable String caches = System.getenv("XDG_CACHE_HOME");
        return caches != null && caches.startsWith("/")
                ? Path.of(caches, "tributary")
                : Path.of(System.getProperty("user.home"), ".cache", "tributary");
    }
}
