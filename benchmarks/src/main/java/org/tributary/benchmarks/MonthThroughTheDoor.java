package org.tributary.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.stack.Stack;
import org.tributary.stack.StackOptions;
import org.tributary.stack.TokenSource;
import org.tributary.stack.reference.ReferenceDesk;

/**
 * How long a month takes through the REST door: a table of lines goes in, a run attributes them, the table of their shares comes out. The
 * platform is started for it, with the reference year in its ledger; see {@code benchmarks/README.md}.
 */
public final class MonthThroughTheDoor {

    private static final String MONTH = "from=2026-06-01&to=2026-07-01";

    private final PlatformDoor door;
    private final PrintStream out;

    private MonthThroughTheDoor(URI portal, TokenSource tokens, PrintStream out) {
        this.door = new PlatformDoor(portal, tokens);
        this.out = out;
    }

    /** Seconds of each step. */
    private record Round(double upload, double run, double download) {
        double sum() {
            return upload + run + download;
        }
    }

    /** @param arguments how many lines, 100,000 if absent; how many rounds, 3 if absent */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        try (Stack stack = Stack.start(StackOptions.forTests(Path.of("benchmarks", "target", "platform")))) {
            new ReferenceDesk(stack.portal(), stack.tokens("ada"), System.out).loadAndPrint();
            new MonthThroughTheDoor(stack.portal(), stack.tokens("fiona"), System.out).measure(lines, rounds);
        }
    }

    private void measure(int lines, int rounds) throws IOException, InterruptedException {
        MonthOfLines month = new MonthOfLines(door.get("revenue-lines?format=csv&" + MONTH));
        out.printf(Locale.ROOT, "%,d lines a round%n", lines);
        out.println("round      upload         run    download         sum  (seconds)");
        List<Round> measured = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Round seconds = round("bench" + round, month.table("bench" + round, lines));
            measured.add(seconds);
            print(Integer.toString(round), seconds);
        }
        print(
                "median",
                new Round(
                        median(measured.stream().map(Round::upload).toList()),
                        median(measured.stream().map(Round::run).toList()),
                        median(measured.stream().map(Round::download).toList())));
    }

    private Round round(String source, String table) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String receipt = post("revenue-lines", table);
        long uploaded = System.nanoTime();
        String run = post("runs", "");
        long attributed = System.nanoTime();
        String shares = door.get("share-export?format=csv&q=" + source + "-");
        long downloaded = System.nanoTime();
        out.printf(
                Locale.ROOT,
                "%s; %s; %,d shares, %,d bytes of them%n",
                receipt,
                run,
                shares.lines().count() - 1,
                shares.length());
        return new Round(seconds(start, uploaded), seconds(uploaded, attributed), seconds(attributed, downloaded));
    }

    private String post(String path, String table) throws IOException, InterruptedException {
        return door.post(path, "text/csv", table.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(table));
    }

    private void print(String round, Round seconds) {
        out.printf(
                Locale.ROOT,
                "%-6s %10.1f %11.1f %11.1f %11.1f%n",
                round,
                seconds.upload(),
                seconds.run(),
                seconds.download(),
                seconds.sum());
    }

    private static double seconds(long start, long end) {
        return (end - start) / 1e9;
    }

    /** The middle one, or the lower of the two in the middle. */
    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get((seconds.size() - 1) / 2);
    }
}
