package org.tributary.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageRecord;
import org.tributary.usage.rating.RatedLine;
import org.tributary.usage.rating.RatedPeriod;

/**
 * How long a month's usage takes from a file of records to a file of rated lines, under the seed's dated price book of the API with its modifiers.
 * One engine: the same {@link org.tributary.usage.rating.UsageRating} that explains one record, and its test rates each record by itself.
 */
public final class RateAMillion {

    private final ApiContracts contracts = new ApiContracts();
    private final Map<String, ProductId> products = new HashMap<>();
    private final Map<String, MeterCode> meters = new HashMap<>();
    private final Map<Situation, Situation> situations = new HashMap<>();

    private RateAMillion() {}

    /** Seconds of each step. */
    private record Round(double read, double rate, double write) {
        double sum() {
            return read + rate + write;
        }
    }

    /** @param arguments how many records, 1,000,000 if absent; how many rounds, 5 if absent */
    public static void main(String... arguments) throws IOException {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createDirectories(Path.of("benchmarks", "target", "usage"));
        UsageFile file = UsageFile.write(folder.resolve("usage.csv"), records);
        System.out.printf(Locale.ROOT, "%,d records, %,d bytes%n", records, Files.size(file.path()));
        System.out.println("round        read        rate       write         sum  (seconds)");
        List<Double> sums = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Round seconds = new RateAMillion().round(file, folder.resolve("rated.csv"));
            sums.add(seconds.sum());
            System.out.printf(
                    Locale.ROOT,
                    "%-6d %10.2f %11.2f %11.2f %11.2f%n",
                    round,
                    seconds.read(),
                    seconds.rate(),
                    seconds.write(),
                    seconds.sum());
        }
        System.out.printf(
                Locale.ROOT, "median %47.2f%n", sums.stream().sorted().toList().get((sums.size() - 1) / 2));
    }

    private Round round(UsageFile file, Path rated) throws IOException {
        long start = System.nanoTime();
        Map<String, List<UsageRecord>> bySubscription = read(file.path());
        long read = System.nanoTime();
        Map<String, RatedPeriod> periods = new TreeMap<>();
        bySubscription.entrySet().parallelStream()
                .map(its -> Map.entry(its.getKey(), contracts.rate(its.getKey(), its.getValue())))
                .toList()
                .forEach(its -> periods.put(its.getKey(), its.getValue()));
        long computed = System.nanoTime();
        write(rated, periods);
        long written = System.nanoTime();
        return new Round((read - start) / 1e9, (computed - read) / 1e9, (written - computed) / 1e9);
    }

    private Map<String, List<UsageRecord>> read(Path path) throws IOException {
        Map<String, List<UsageRecord>> bySubscription = new HashMap<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(path)) {
            boolean header = true;
            for (CsvRecord row : rows) {
                if (!header) {
                    UsageRecord record = record(row);
                    bySubscription
                            .computeIfAbsent(record.subscription().value(), _ -> new ArrayList<>())
                            .add(record);
                }
                header = false;
            }
        }
        return bySubscription;
    }

    private UsageRecord record(CsvRecord row) {
        Situation read = new Situation(
                ServiceTier.valueOf(row.getField(5)),
                Optional.of(row.getField(6)).filter(region -> !region.isEmpty()),
                Optional.of(row.getField(7)).filter(tokens -> !tokens.isEmpty()).map(Long::valueOf));
        Instant at = Instant.parse(row.getField(8));
        return new UsageRecord(
                new UsageKey("benchmark", row.getField(0)),
                new SubscriptionId(row.getField(1)),
                products.computeIfAbsent(row.getField(2), ProductId::new),
                meters.computeIfAbsent(row.getField(3), MeterCode::new),
                Quantity.of(Long.parseLong(row.getField(4))),
                situations.computeIfAbsent(read, situation -> situation),
                at,
                Optional.empty(),
                at);
    }

    private static void write(Path path, Map<String, RatedPeriod> periods) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(path);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("subscription", "product", "charge", "version", "computed", "amount", "currency");
            for (Map.Entry<String, RatedPeriod> period : periods.entrySet()) {
                if (!period.getValue().quarantined().isEmpty()) {
                    throw new IllegalStateException("not all has a price: "
                            + period.getValue().quarantined().getFirst());
                }
                for (RatedLine line : period.getValue().lines()) {
                    csv.writeRecord(
                            period.getKey(),
                            line.entry().product().value(),
                            line.entry().code().value(),
                            line.version().name(),
                            line.computed().amount().toString(),
                            line.amount().amount().toPlainString(),
                            line.amount().currency().getCurrencyCode());
                }
            }
        }
    }
}
