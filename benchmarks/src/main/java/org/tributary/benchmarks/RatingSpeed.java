package org.tributary.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.offering.charge.Consumption;
import org.tributary.offering.charge.GraduatedPrice;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.Modifiers;
import org.tributary.offering.charge.PriceBand;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageRecord;
import org.tributary.usage.rating.RatedPeriod;

/** How long rating takes in its small parts, by JMH; see {@code benchmarks/README.md}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RatingSpeed {

    private static final int MONTH = 1_000;
    private static final String[] MODELS = {"gpt-6-luna", "gpt-6-sol", "gpt-5.5", "gpt-5.4"};
    private static final String[] METERS = {"input-token", "cached-input-token", "output-token"};
    private static final MeterCode MINUTES = new MeterCode("minute");
    private static final ProductId VOICE = new ProductId("voice");

    private final ApiContracts contracts = new ApiContracts();
    private final SplittableRandom random = new SplittableRandom(20_261_126L);
    private final List<UsageRecord> one =
            List.of(record(0, ServiceTier.BATCH, Optional.of("eu"), Optional.of(300_000L)));
    private final List<UsageRecord> month = IntStream.range(0, MONTH)
            .mapToObj(id -> record(
                    id,
                    random.nextInt(8) == 0 ? ServiceTier.BATCH : ServiceTier.STANDARD,
                    random.nextInt(5) == 0 ? Optional.of("eu") : Optional.empty(),
                    random.nextInt(10) == 0 ? Optional.of(300_000L) : Optional.empty()))
            .toList();
    private final GraduatedPrice bands = new GraduatedPrice(
            MINUTES,
            List.of(
                    band(Optional.of(Quantity.of(1_000)), "0.06"),
                    band(Optional.of(Quantity.of(10_000)), "0.05"),
                    band(Optional.of(Quantity.of(100_000)), "0.04"),
                    band(Optional.empty(), "0.03")));

    /** A batch in the EU of long requests: three modifiers of one price. */
    @Benchmark
    public RatedPeriod recordWithModifiers() {
        return contracts.rate("one", one);
    }

    /** A quantity that reaches into the last of four bands. */
    @Benchmark
    public ChargeAmount graduatedPrice() {
        return bands.amountOf(Consumption.of(MINUTES, Quantity.of(250_000)), Modifiers.none(VOICE));
    }

    /** A contract's month: 1,000 records of four models in a dozen situations. */
    @Benchmark
    public RatedPeriod monthOfAThousandRecords() {
        return contracts.rate("month", month);
    }

    private static PriceBand band(Optional<Quantity> upTo, String price) {
        return new PriceBand(upTo, UnitPrice.of(price), UnitPrice.of("0"));
    }

    private UsageRecord record(int id, ServiceTier tier, Optional<String> region, Optional<Long> requestInput) {
        Instant at = Instant.parse("2026-10-01T00:00:00Z").plusSeconds(random.nextInt(31 * 86_400));
        return new UsageRecord(
                new UsageKey("benchmark", "u" + id),
                new SubscriptionId("contract"),
                new ProductId(MODELS[id % MODELS.length]),
                new MeterCode(METERS[id % METERS.length]),
                Quantity.of(random.nextLong(1, 5_000_000)),
                new Situation(tier, region, requestInput),
                at,
                Optional.empty(),
                at);
    }
}
