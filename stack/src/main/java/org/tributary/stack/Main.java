package org.tributary.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.stack.reference.ReferenceDesk;

/** {@code ./run}: starts the stack, prints the tables, and keeps all running until Ctrl-C. */
public final class Main {

    private final PrintStream out;
    private volatile boolean stopping;

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Ends with 0, with 1 if something could not be done, or with 2 if the options were not understood. */
    public static void main(String... words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new Main(out).run(List.of(words)));
    }

    private int run(List<String> words) {
        CommandLine wish;
        Path repository;
        try {
            repository = Artefacts.repositoryAbove(Path.of(""));
            wish = CommandLine.parse(words, repository.resolve(".tributary"));
        } catch (StackFailure failure) {
            System.err.println(failure.getMessage());
            return 2;
        }
        if (wish.help()) {
            out.print(CommandLine.USAGE);
            return 0;
        }
        try {
            return run(Stack.prepare(wish.options(repository, out)), wish.once());
        } catch (StackFailure failure) {
            complain(failure.getMessage());
            return 1;
        }
    }

    /** Once we are being stopped, that servers end is no news. */
    private void complain(@Nullable String sentence) {
        if (!stopping) {
            System.err.println(sentence);
        }
    }

    private void interrupt(Stack stack) {
        stopping = true;
        stack.close();
    }

    private int run(Stack stack, boolean once) {
        Thread ending = Thread.ofPlatform().unstarted(() -> interrupt(stack));
        Runtime.getRuntime().addShutdownHook(ending); // Ctrl-C, also while servers are starting
        try {
            stack.startServers();
            new ReferenceDesk(stack.portal(), stack.tokens("ada"), out).loadAndPrint();
            if (once) {
                return 0;
            }
            welcome(stack);
            return awaitEnd(stack);
        } finally {
            stack.close();
        }
    }

    private void welcome(Stack stack) {
        out.println();
        out.println("The portal:  " + stack.portal());
        out.println();
        out.println("Who can log in, all with the password  "
                + stack.backing().secrets().demo());
        for (Realm.DemoUser user : Realm.demoUsers()) {
            out.printf("  %-14s %-14s %s%n", user.name(), user.role(), user.organization());
        }
        out.println();
        out.println("Ctrl-C stops everything.");
    }

    private int awaitEnd(Stack stack) {
        try {
            Optional<String> casualty = stack.casualty();
            while (casualty.isEmpty()) {
                Thread.sleep(500);
                casualty = stack.casualty();
            }
            complain(casualty.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }
}
