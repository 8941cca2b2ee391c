package org.tributary.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Who PostgreSQL runs as. It refuses to run as root, so for root this is {@code nobody}, by whichever of setpriv, runuser and su
 * works here, or, where no other user can be had (some containers), root in a user namespace of its own, where it has no rights. The
 * same for a user without a name, which PostgreSQL refuses too.
 *
 * @param prefix stands before a command; empty for everybody but root
 * @param uid owns PostgreSQL's files; negative: whoever we are
 */
record Unprivileged(List<String> prefix, int uid, int gid) {

    Unprivileged {
        prefix = List.copyOf(prefix);
    }

    /** Finds a way that works on this machine. */
    static Unprivileged here() {
        boolean root = "0".equals(answer(List.of("id", "-u")));
        if (!root && !answer(List.of("id", "-un")).isEmpty()) {
            return new Unprivileged(List.of(), -1, -1);
        }
        return (root ? nobody() : Optional.<Unprivileged>empty())
                .or(Unprivileged::namespace)
                .orElseThrow(() ->
                        new StackFailure("PostgreSQL runs neither as root nor as a user without a name, and none of"
                                + " setpriv, runuser, su and unshare works here: run as another user."));
    }

    private static Optional<Unprivileged> nobody() {
        String uid = answer(List.of("id", "-u", "nobody"));
        String gid = answer(List.of("id", "-g", "nobody"));
        return Stream.of(
                        List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"),
                        List.of("runuser", "-u", "nobody", "--"),
                        List.of("su", "-s", "/bin/sh", "-c", "exec \"$@\"", "--", "nobody", "sh"))
                .filter(prefix -> !uid.isEmpty() && uid.equals(answer(with(prefix, List.of("id", "-u")))))
                .map(prefix -> new Unprivileged(prefix, Integer.parseInt(uid), Integer.parseInt(gid)))
                .findFirst();
    }

    /** In a user namespace of its own everybody is nobody, and still owns the files. */
    private static Optional<Unprivileged> namespace() {
        List<String> prefix = List.of("unshare", "-U", "--");
        String inside = answer(with(prefix, List.of("id", "-u")));
        return inside.isEmpty() || inside.equals("0")
                ? Optional.empty()
                : Optional.of(new Unprivileged(prefix, -1, -1));
    }

    /** {@code words} as this user. */
    List<String> run(List<String> words) {
        return with(prefix, words);
    }

    /**
     * A place this user can reach: the wanted one, or, where a directory above it is closed to others (as root's home is), one of the
     * same name below {@code /var/lib/tributary}, or else below the temporary directory.
     */
    Path place(Path wanted) {
        Path name = Path.of(wanted.getFileName() + "-"
                + Integer.toHexString(wanted.toString().hashCode()));
        List<Path> candidates = List.of(
                wanted,
                Path.of("/var/lib/tributary").resolve(name),
                Path.of(System.getProperty("java.io.tmpdir"), "tributary").resolve(name));
        for (Path candidate : candidates) {
            try {
                Files.createDirectories(candidate);
            } catch (IOException _) {
                continue; // not writable for us: the next one
            }
            if ("yes".equals(answer(run(List.of("sh", "-c", "cd \"$1\" && echo yes", "sh", candidate.toString()))))) {
                return candidate;
            }
        }
        throw new StackFailure("PostgreSQL's user cannot reach " + wanted + ": choose another place with --data DIR.");
    }

    /** Gives a directory and all in it to this user. */
    void own(Path directory) throws IOException {
        if (uid < 0) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static List<String> with(List<String> prefix, List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    private static String answer(List<String> words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .directory(Path.of("/").toFile())
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? said : "";
        } catch (IOException _) {
            return ""; // no such program
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
