package org.tributary.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tributary.stack.Stack;
import org.tributary.stack.StackOptions;
import org.tributary.stack.TokenSource;
import org.tributary.stack.reference.ReferenceDesk;

/**
 * How long a month's usage takes through the REST door: a million events go in, and the rated lines of all contracts come out. The platform is started
 * for it, with the dated catalogue in it; see {@code benchmarks/README.md}.
 */
public final class MillionThroughTheDoor {

    private static final String DAY = "2026-10-15";

    private final PlatformDoor door;
    private final PrintStream out;

    private MillionThroughTheDoor(URI portal, TokenSource tokens, PrintStream out) {
        this.door = new PlatformDoor(portal, tokens);
        this.out = out;
    }

    /** @param arguments how many records, 1,000,000 if absent; how many rounds of each step, 3 if absent */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createDirectories(Path.of("benchmarks", "target", "usage"));
        UsageFile file = UsageFile.write(folder.resolve("usage.csv"), records);
        try (Stack stack = Stack.start(StackOptions.forTests(Path.of("benchmarks", "target", "platform")))) {
            new ReferenceDesk(stack.portal(), stack.tokens("ada"), System.out).loadAndPrint();
            new MillionThroughTheDoor(stack.portal(), stack.tokens("fiona"), System.out).measure(file, folder, rounds);
        }
    }

    private void measure(UsageFile file, Path folder, int rounds) throws IOException, InterruptedException {
        door.post("subscriptions", "application/json", BodyPublishers.ofString(subscriptions()));
        prices(rounds);
        Path events = file.events(folder.resolve("usage.ndjson"), "benchmark");
        out.printf(Locale.ROOT, "%,d records, %,d bytes of events%n", file.records(), Files.size(events));
        timed("upload", 1, () -> upload(events));
        timed("upload again, all repeats", 1, () -> upload(events));
        timed("rate and download", rounds, () -> {
            String rated = door.get("rated-usage?asOf=" + DAY);
            Files.writeString(folder.resolve("rated-through-the-door.csv"), rated);
            return String.format(
                    Locale.ROOT, "%,d rows, %,d bytes", rated.lines().count() - 1, rated.length());
        });
        timed(
                "rate one contract",
                rounds,
                () -> door.get("usage-ratings?subscription=S-1&asOf=" + DAY).length() + " bytes");
    }

    /** What one price question takes: 50 in a row. */
    private void prices(int rounds) throws IOException, InterruptedException {
        timed("50 questions for a price", rounds, () -> {
            for (int question = 0; question < 50; question++) {
                door.get("prices?product=gpt-5.4&charge=tokens&asOf=" + DAY);
            }
            return "";
        });
    }

    private String upload(Path events) throws IOException, InterruptedException {
        return door.post("usage-records", "application/x-ndjson", BodyPublishers.ofFile(events));
    }

    /** A thousand contracts of October, as the seed's customers have them. */
    private static String subscriptions() {
        return IntStream.range(0, UsageFile.CONTRACTS)
                .mapToObj(id ->
                        "{\"id\":\"S-" + id + "\",\"customer\":\"cobalt-freight\",\"channel\":\"DIRECT_ENTERPRISE\","
                                + "\"book\":\"api-list\",\"product\":\"gpt-6-sol\",\"charge\":\"tokens\",\"currency\":\"USD\","
                                + "\"term\":\"NONE\",\"quantity\":\"0\",\"signedOn\":\"2026-09-30\",\"start\":\"2026-10-01\","
                                + "\"billingMonths\":1}")
                .collect(Collectors.joining(",", "{\"subscriptions\":[", "]}"));
    }

    private interface Step {
        String taken() throws IOException, InterruptedException;
    }

    /** Prints what each round answered and took, and the median. */
    private void timed(String name, int rounds, Step step) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            long start = System.nanoTime();
            String answer = step.taken();
            seconds.add((System.nanoTime() - start) / 1e9);
            out.printf(Locale.ROOT, "%-28s %2d %10.2f s  %s%n", name, round, seconds.getLast(), answer);
        }
        double median = seconds.stream().sorted().toList().get((seconds.size() - 1) / 2);
        out.printf(Locale.ROOT, "%-28s median %6.2f s%n", name, median);
    }
}
