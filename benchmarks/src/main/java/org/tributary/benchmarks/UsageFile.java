package org.tributary.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A month's usage as a file, drawn by a fixed seed: 1,000 contracts, models by a steep slope (the first three have most of it), half of what is
 * read from the cache, an eighth in batches, some in the EU, some long (market facts, section 5 "Skew for generators").
 */
record UsageFile(Path path, int records) {

    static final int CONTRACTS = 1_000;
    private static final long SEED = 20261126;
    private static final String[] MODELS = {
        "gpt-6-luna", "gpt-6-sol", "gpt-6.1-sol", "gpt-5.5", "gpt-5.4", "gpt-5.4-mini", "gpt-6-astra", "gpt-5.6-luna"
    };
    private static final String[] METERS = {"input-token", "cached-input-token", "cached-input-token", "output-token"};
    private static final Instant MONTH = Instant.parse("2026-10-01T00:00:00Z");
    private static final int SECONDS = 31 * 86_400;

    static UsageFile write(Path path, int records) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("id,subscription,product,meter,quantity,service_tier,region,request_input,at\n");
            for (int i = 0; i < records; i++) {
                out.write(row(random, i));
            }
        }
        return new UsageFile(path, records);
    }

    /** The same as events of CloudEvents, one a row, under a source of their own. */
    Path events(Path events, String source) throws IOException {
        try (Stream<String> rows = Files.lines(path);
                BufferedWriter out = Files.newBufferedWriter(events)) {
            Iterator<String> each = rows.skip(1).iterator();
            while (each.hasNext()) {
                out.write(event(source, each.next().split(",", -1)));
            }
        }
        return events;
    }

    private static String event(String source, String[] cells) {
        return "{\"specversion\":\"1.0\",\"type\":\"org.tributary.usage.v1\",\"source\":\"" + source + "\",\"id\":\""
                + cells[0] + "\",\"subject\":\"" + cells[1] + "\",\"time\":\"" + cells[8]
                + "\",\"data\":{\"product\":\""
                + cells[2] + "\",\"meter\":\"" + cells[3] + "\",\"quantity\":\"" + cells[4] + "\",\"serviceTier\":\""
                + cells[5] + "\"" + field("region", cells[6]) + field("requestInput", cells[7]) + "}}\n";
    }

    private static String field(String name, String text) {
        return text.isEmpty() ? "" : ",\"" + name + "\":\"" + text + "\"";
    }

    private static String row(SplittableRandom random, int id) {
        int one = random.nextInt(MODELS.length);
        int other = random.nextInt(MODELS.length);
        int slope = Math.min(one, other);
        return "u" + id + ",S-" + random.nextInt(CONTRACTS) + "," + MODELS[slope] + ","
                + METERS[random.nextInt(METERS.length)]
                + "," + random.nextLong(1, 5_000_000) + "," + (random.nextInt(8) == 0 ? "BATCH" : "STANDARD") + ","
                + (random.nextInt(5) == 0 ? "eu" : "") + "," + (random.nextInt(10) == 0 ? "300000" : "") + ","
                + MONTH.plusSeconds(random.nextInt(SECONDS)) + "\n";
    }
}
