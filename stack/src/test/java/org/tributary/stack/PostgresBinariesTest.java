package org.tributary.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    /** Two builds on one machine begin at once: one of them is faster, and the other takes what it left. */
    @Test
    void areUnpackedOnceHoweverManyBegin(@TempDir Path cache) throws Exception {
        Unprivileged oneself = new Unprivileged(List.of(), -1, -1);
        Callable<Path> unpacking = () -> PostgresBinaries.in(cache.resolve("cache"), oneself);
        try (ExecutorService builds = Executors.newFixedThreadPool(2)) {
            for (Future<Path> unpacked : builds.invokeAll(Collections.nCopies(2, unpacking))) {
                assertThat(unpacked.get().resolve("bin/postgres")).isExecutable();
            }
        }
        try (Stream<Path> left = Files.list(unpacking.call().getParent())) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("unpacking")))
                    .isEmpty();
        }
    }
}
