package org.tributary.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final TokenSource tokens;
    private final PrintStream out;

    private MillionThroughTheDoor(URI portal, TokenSource tokens, PrintStream out) {
        this.api = portal.resolve("/api/v1/");
        this.tokens = tokens;
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
        send("subscriptions", "POST", "application/json", BodyPublishers.ofString(subscriptions()));
        prices(rounds);
        Path events = file.events(folder.resolve("usage.ndjson"), "benchmark");
        out.printf(Locale.ROOT, "%,d records, %,d bytes of events%n", file.records(), Files.size(events));
        timed("upload", 1, () -> upload(events));
        timed("upload again, all repeats", 1, () -> upload(events));
        timed("rate and download", rounds, () -> {
            String rated = get("rated-usage?asOf=" + DAY);
            Files.writeString(folder.resolve("rated-through-the-door.csv"), rated);
            return String.format(
                    Locale.ROOT, "%,d rows, %,d bytes", rated.lines().count() - 1, rated.length());
        });
        timed(
                "rate one contract",
                rounds,
                () -> get("usage-ratings?subscription=S-1&asOf=" + DAY).length() + " bytes");
    }

    /** What one price question takes: 50 in a row. */
    private void prices(int rounds) throws IOException, InterruptedException {
        timed("50 questions for a price", rounds, () -> {
            for (int question = 0; question < 50; question++) {
                get("prices?product=gpt-5.4&charge=tokens&asOf=" + DAY);
            }
            return "";
        });
    }

    private String upload(Path events) throws IOException, InterruptedException {
        return send("usage-records", "POST", "application/x-ndjson", BodyPublishers.ofFile(events));
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

    private String get(String path) throws IOException, InterruptedException {
        return send(path, "GET", "text/csv", BodyPublishers.noBody());
    }

    private String send(String path, String method, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofMinutes(30))
                .header("Authorization", "Bearer " + tokens.accessToken())
                .header("Accept", "text/csv, application/json, application/problem+json")
                .header("Content-Type", type)
                .method(method, body)
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " was refused: " + response.statusCode() + " "
                    + response.body()
                            .substring(0, Math.min(2_000, response.body().length())));
        }
        return response.body();
    }
}
