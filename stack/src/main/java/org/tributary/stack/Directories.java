package org.tributary.stack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** What the stack does with whole directories. */
final class Directories {

    private Directories() {}

    /** Deletes a directory and all in it; links are deleted, not followed. Nothing there is fine. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** @throws StackFailure if fewer than {@code megabytes} are free where {@code directory} lies */
    static void requireSpace(Path directory, long megabytes) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace() >> 20;
        if (free < megabytes) {
            throw new StackFailure("Only " + free + " MB are free on the disk of " + directory + ", and " + megabytes
                    + " MB are needed: free some space there, or choose another place.");
        }
    }
}
