package org.tributary.attribution.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.BILLING;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.VENDOR;
import static org.tributary.database.Samples.usd;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.cosell.CoSellCredit;
import org.tributary.attribution.cosell.CoSellCredit.Part;
import org.tributary.attribution.cosell.CoSellReport;
import org.tributary.attribution.cosell.CoSellReport.Row;
import org.tributary.attribution.cosell.RecordedCredit;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

/** Who is credited with a sale: recorded once for a line, and reported by party and channel as known (agreements, E15). */
class CoSellCreditsTest {

    private static final LineKey JANUARY = new LineKey("billing", "INV-1", "1", 1);
    private static final LineKey FEBRUARY = new LineKey("billing", "INV-2", "1", 1);
    private static final List<Part> THIRDS = List.of(part(VENDOR, "1/3"), part(RESELLER, "1/3"), part(CLOUD, "1/3"));

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("co_sell_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void load() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        submit(
                Samples.direct("INV-1", "2026-01-31", "2026-02-28", usd("100.00")),
                Samples.direct("INV-2", "2026-02-01", "2026-02-28", usd("10.00")));
    }

    @Test
    void theLineSaysThePriceAndThePaperAndARepeatAddsNothing() {
        RecordedCredit recorded = record(JANUARY, THIRDS);
        platform.sleep(Duration.ofDays(1));

        assertThat(recorded.credit()).isEqualTo(new CoSellCredit(JANUARY, DIRECT, usd("100.00"), THIRDS));
        assertThat(recorded.recordedBy()).isEqualTo("sam");
        RecordedCredit again = platform.ask(FINANCE, CoSellCredits.class, credits -> credits.record(JANUARY, THIRDS));
        assertThat(again).isEqualTo(recorded);
        // 100.00 in thirds: the first part gets the odd cent
        assertThat(report(Optional.empty(), Optional.empty(), platform.now()).rows())
                .containsExactly(
                        new Row(CLOUD, DIRECT, usd("33.33"), 1),
                        new Row(RESELLER, DIRECT, usd("33.33"), 1),
                        new Row(VENDOR, DIRECT, usd("33.34"), 1));
    }

    @Test
    void otherPartsOrAnotherOrderOfThemIsAConflict() {
        record(JANUARY, THIRDS);

        assertThatThrownBy(() -> record(JANUARY, THIRDS.reversed()))
                .isInstanceOfSatisfying(
                        CoSellCredits.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("cosell.conflict"));
        assertThatThrownBy(() -> record(JANUARY, List.of(part(VENDOR, "1"))))
                .isInstanceOf(CoSellCredits.Conflict.class);
    }

    @Test
    void countsOnTheDayTheSaleWasInvoiced() {
        record(JANUARY, List.of(part(CLOUD, "1")));
        record(FEBRUARY, List.of(part(CLOUD, "0.5"), part(VENDOR, "0.5")));
        Optional<LocalDate> turn = Optional.of(LocalDate.of(2026, 2, 1));

        assertThat(report(Optional.empty(), turn, platform.now()).rows())
                .containsExactly(new Row(CLOUD, DIRECT, usd("100.00"), 1));
        assertThat(report(turn, Optional.empty(), platform.now()).rows())
                .containsExactly(new Row(CLOUD, DIRECT, usd("5.00"), 1), new Row(VENDOR, DIRECT, usd("5.00"), 1));
        assertThat(report(Optional.empty(), Optional.empty(), platform.now()).rows())
                .contains(new Row(CLOUD, DIRECT, usd("105.00"), 2));
    }

    @Test
    void aSaleThatAnotherReplacesCountsAsNothingFromThenOn() {
        Instant before = platform.now();
        platform.sleep(Duration.ofDays(1));
        record(JANUARY, THIRDS);
        Instant credited = platform.now();
        platform.sleep(Duration.ofDays(1));
        RevenueLine right = Samples.direct("INV-3", "2026-01-31", "2026-02-28", usd("90.00"));
        submit(new RevenueLine(
                right.key(),
                right.kind(),
                Optional.of(JANUARY),
                right.sale(),
                right.service(),
                right.invoicedOn(),
                right.amount(),
                right.deductions(),
                right.provenance(),
                right.recordedAt()));

        assertThat(report(Optional.empty(), Optional.empty(), before).rows()).isEmpty();
        assertThat(report(Optional.empty(), Optional.empty(), credited).rows()).hasSize(3);
        assertThat(report(Optional.empty(), Optional.empty(), platform.now()).rows())
                .isEmpty();
    }

    @Test
    void whatDoesNotAddUpIsRefusedWithAllFaults() {
        List<Part> parts = List.of(part(new OrganizationId("nobody"), "1.5"), part(CLOUD, "0.1"), part(CLOUD, "0.1"));

        assertThatThrownBy(() -> record(new LineKey("billing", "lost", "1", 1), parts))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactly(
                                        tuple("cosell.unknown-line", "/line"),
                                        tuple("organization.unknown", "/parts/0/party"),
                                        tuple("cosell.part", "/parts/0/rate"),
                                        tuple("cosell.repeated", "/parts/2/party"),
                                        tuple("cosell.sum", "/parts")));
        assertThat(report(Optional.empty(), Optional.empty(), platform.now()).rows())
                .isEmpty();
    }

    private RecordedCredit record(LineKey line, List<Part> parts) {
        return platform.ask(SALES, CoSellCredits.class, credits -> credits.record(line, parts));
    }

    private CoSellReport report(Optional<LocalDate> from, Optional<LocalDate> to, Instant knownAt) {
        return platform.ask(FINANCE, CoSellCredits.class, credits -> credits.report(from, to, knownAt));
    }

    private void submit(RevenueLine... lines) {
        platform.ask(BILLING, RevenueLineIntake.class, intake -> intake.submit(List.of(lines)));
    }

    private static Part part(OrganizationId party, String rate) {
        return new Part(party, Rate.of(rate));
    }
}
