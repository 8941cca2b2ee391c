package org.tributary.attribution.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.database.Samples.BILLING;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.direct;
import static org.tributary.database.Samples.usd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Dimension;
import org.tributary.attribution.Run;
import org.tributary.attribution.Totals;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Money;

/**
 * Many writers at once, on two nodes that share nothing but the database: each reports its line, and its neighbour's again, and has
 * everything attributed that was not. Of each line 20 % accrue, and USD 300 are payable at most.
 */
class ConcurrentRunsTest {

    private static final int WRITERS = 64;

    private static final String DATABASE = TestServer.create("concurrent_runs");

    private final List<Platform> nodes = List.of(new Platform(DATABASE), new Platform(DATABASE));

    @BeforeEach
    void loadReferenceData() {
        nodes.getFirst().ask(Samples.ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    @Test
    void everyLineIsAttributedOnceAndTheCapIsReachedExactly() throws Exception {
        List<Run> runs = inParallel(IntStream.range(0, WRITERS)
                .<Callable<Run>>mapToObj(writer -> () -> write(writer))
                .toList());

        assertThat(runs.stream().mapToInt(Run::lines).sum()).isEqualTo(WRITERS);
        assertThat(runs.stream().mapToInt(Run::shares).sum()).isEqualTo(2 * WRITERS);
        assertThat(run(nodes.getLast()).lines()).isZero();
        Totals.Row sum = nodes.getFirst()
                .ask(
                        FINANCE,
                        AttributionReports.class,
                        reports -> reports.totals(AttributionFilter.NONE, List.of(Dimension.CHANNEL)))
                .sum();
        // 64 lines of 100.00 to 100.63
        assertThat(sum.customerValue()).isEqualTo(usd("6420.16"));
        assertThat(sum.shareAccruedOut()).isEqualTo(accrued());
        assertThat(sum.sharePayableOut()).isEqualTo(usd("300.00"));
    }

    private Run write(int writer) {
        Platform node = nodes.get(writer % nodes.size());
        List<RevenueLine> reported = List.of(line(writer), line((writer + 1) % WRITERS));
        node.ask(BILLING, RevenueLineIntake.class, intake -> intake.submit(reported));
        return run(node);
    }

    private static Run run(Platform node) {
        return node.ask(FINANCE, AttributionRuns.class, runs -> runs.run(Optional.empty()));
    }

    private static RevenueLine line(int writer) {
        return direct("WRITER-" + writer, "2026-02-01", "2026-02-02", price(writer));
    }

    private static Money price(int writer) {
        return new Money(10_000L + writer, Samples.USD);
    }

    /** 20 % of each line, half-up to the cent. */
    private static Money accrued() {
        return IntStream.range(0, WRITERS)
                .mapToLong(writer -> (10_000L + writer + 2) / 5)
                .mapToObj(cents -> new Money(cents, Samples.USD))
                .reduce(usd("0.00"), Money::plus);
    }

    private static List<Run> inParallel(List<Callable<Run>> tasks) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(tasks.size())) {
            List<Run> runs = new ArrayList<>();
            for (Future<Run> done : writers.invokeAll(tasks)) {
                runs.add(done.get());
            }
            return runs;
        }
    }
}
