package org.tributary.attribution.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.BILLING;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.SALES;
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
import org.tributary.attribution.commitment.CommitmentUse.Draw;
import org.tributary.attribution.commitment.RecordedCommitment;
import org.tributary.attribution.commitment.SharedCommitment;
import org.tributary.billing.JointShare;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** A customer's commitment: recorded once, drawn by the lines of its contract, as known on any day (agreements, E14). */
class CommitmentsTest {

    private static final SharedCommitment COMMITMENT = Samples.commitment("C-1", "100.00");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("commitments_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void load() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    @Test
    void isKnownFromTheInstantItIsRecordedAndARepeatAddsNothing() {
        RecordedCommitment recorded = record(COMMITMENT);
        platform.sleep(Duration.ofDays(1));

        assertThat(recorded).isEqualTo(new RecordedCommitment(COMMITMENT, recorded.recordedAt(), "sam"));
        RecordedCommitment again =
                platform.ask(FINANCE, Commitments.class, commitments -> commitments.record(COMMITMENT));
        assertThat(again).isEqualTo(recorded);
        assertThat(list()).containsExactly(recorded);
        assertThat(use(recorded.recordedAt()).recorded()).isEqualTo(recorded);
        assertThatThrownBy(() -> use(recorded.recordedAt().minusSeconds(1))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() ->
                        platform.ask(SALES, Commitments.class, commitments -> commitments.use("C-2", platform.now())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void everyPartOfTheContractingSaleIsKept() {
        Sale resold = new Sale(
                Samples.RESOLD,
                new Route(List.of(Samples.VENDOR, Samples.RESELLER, Samples.CUSTOMER)),
                Optional.of(Samples.RESELLER),
                Optional.of(Samples.CLOUD),
                Samples.SEATS,
                Optional.of(new JointShare(Samples.CLOUD, Rate.of("1/3"))),
                Samples.CUSTOMER,
                new CustomerSegment("NATIONAL_SECURITY"),
                Optional.of("C-9"));
        RecordedCommitment recorded = record(new SharedCommitment(resold, usd("0.01"), COMMITMENT.term()));

        assertThat(list()).containsExactly(recorded);
    }

    @Test
    void anotherCommitmentOfTheSameContractIsAConflict() {
        RecordedCommitment first = record(COMMITMENT);

        assertThatThrownBy(() -> record(Samples.commitment("C-1", "100.01")))
                .isInstanceOfSatisfying(
                        Commitments.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("commitment.conflict"));
        assertThat(list()).containsExactly(first);
    }

    @Test
    void whatNobodyKnowsIsRefusedWithAllFaults() {
        OrganizationId nobody = new OrganizationId("nobody");
        Sale sale = new Sale(
                new ChannelCode("LOST"),
                new Route(List.of(Samples.CLOUD, nobody, Samples.CUSTOMER)),
                Optional.of(nobody),
                Optional.of(nobody),
                new ProductId("lost"),
                Optional.of(new JointShare(nobody, Rate.of("0.5"))),
                Samples.CUSTOMER,
                CustomerSegment.COMMERCIAL,
                Optional.of("C-1"));

        assertThatThrownBy(() -> record(new SharedCommitment(sale, usd("1.00"), COMMITMENT.term())))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactly(
                                        tuple("channel.unknown", "/contracting/channel"),
                                        tuple("product.unknown", "/contracting/product"),
                                        tuple("organization.unknown", "/contracting/route/1"),
                                        tuple("organization.unknown", "/contracting/seller"),
                                        tuple("organization.unknown", "/contracting/host"),
                                        tuple("organization.unknown", "/contracting/joint/partner"),
                                        tuple("route.vendor", "/contracting/route/0")));
        assertThat(list()).isEmpty();
    }

    @Test
    void isDrawnByTheLinesOfItsContractAsKnown() {
        record(COMMITMENT);
        Instant before = platform.now();
        platform.sleep(Duration.ofDays(1));
        submit(
                line("INV-1", "C-1", "60.00", Optional.empty()),
                line("INV-2", "C-1", "-10.00", Optional.of("INV-1")),
                line("INV-3", "C-2", "500.00", Optional.empty()));
        Instant drawn = platform.now();
        platform.sleep(Duration.ofDays(1));
        // it belongs to another contract after all
        submit(line("INV-4", "C-2", "60.00", Optional.of("INV-1")), line("INV-5", "C-1", "25.00", Optional.empty()));

        assertThat(use(before).use().draws()).isEmpty();
        assertThat(use(before).use().remaining()).isEqualTo(usd("100.00"));
        assertThat(use(drawn).use().draws()).containsExactly(new Draw(Samples.DIRECT, usd("50.00")));
        assertThat(use(platform.now()).use().draws()).containsExactly(new Draw(Samples.DIRECT, usd("15.00")));
        assertThat(use(platform.now()).use().remaining()).isEqualTo(usd("85.00"));
    }

    @Test
    void whatIsLeftIsALineThatCanBeSubmittedAsItIs() {
        record(COMMITMENT);
        submit(line("INV-1", "C-1", "60.00", Optional.empty()));

        RevenueLine breakage = use(platform.now()).breakage().orElseThrow();

        assertThat(breakage.key()).isEqualTo(new LineKey("commitments", "C-1", "breakage", 1));
        assertThat(breakage.amount()).isEqualTo(usd("40.00"));
        assertThat(breakage.sale()).isEqualTo(COMMITMENT.contracting());
        assertThat(breakage.service()).isEqualTo(DateRange.ofDay(LocalDate.of(2026, 12, 31)));
        assertThat(breakage.invoicedOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        submit(breakage);
        assertThat(use(platform.now()).use().remaining()).isEqualTo(usd("0"));
        assertThat(use(platform.now()).breakage()).isEmpty();

        // what is given back after the breakage was booked is left again, under a key of its own
        submit(line("INV-2", "C-1", "-5.00", Optional.of("INV-1")));
        RevenueLine again = use(platform.now()).breakage().orElseThrow();
        assertThat(again.key().version()).isEqualTo(2);
        assertThat(again.amount()).isEqualTo(usd("5.00"));
    }

    @Test
    void drawsThatDoNotFitAreToldByLine() {
        record(COMMITMENT);
        submit(
                line("INV-1", "C-1", "60.00", Optional.empty()),
                Samples.line(
                        "INV-2",
                        RevenueLine.Kind.CHARGE,
                        Samples.DIRECT,
                        List.of(Samples.VENDOR, Samples.CUSTOMER),
                        "2026-12-01",
                        "2027-02-01",
                        usd("1.00"),
                        List.of()));
        assertThat(use(platform.now()).use().drawn()).isEqualTo(usd("60.00"));
        submit(line("INV-3", "C-1", "40.01", Optional.empty()));

        assertThatThrownBy(() -> use(platform.now()))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("commitment.exceeded"));
        record(Samples.commitment("C-3", "1.00"));
        RevenueLine late = line("INV-4", "C-3", "1.00", Optional.empty());
        submit(new RevenueLine(
                late.key(),
                late.kind(),
                late.corrects(),
                late.sale(),
                DateRange.ofDay(LocalDate.of(2027, 1, 1)),
                late.invoicedOn(),
                late.amount(),
                late.deductions(),
                late.provenance(),
                late.recordedAt()));
        assertThatThrownBy(() ->
                        platform.ask(SALES, Commitments.class, commitments -> commitments.use("C-3", platform.now())))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .containsExactly(new Refusal.Fault(
                                        "commitment.outside-term",
                                        "/lines/0/service",
                                        "The line billing/INV-4/1/1 is served outside the term of the commitment.")));
    }

    private RecordedCommitment record(SharedCommitment commitment) {
        return platform.ask(SALES, Commitments.class, commitments -> commitments.record(commitment));
    }

    private List<RecordedCommitment> list() {
        return platform.ask(FINANCE, Commitments.class, Commitments::list);
    }

    private Commitments.Used use(Instant knownAt) {
        return platform.ask(FINANCE, Commitments.class, commitments -> commitments.use("C-1", knownAt));
    }

    private void submit(RevenueLine... lines) {
        platform.ask(BILLING, RevenueLineIntake.class, intake -> intake.submit(List.of(lines)));
    }

    /** A charge of a day in June, or below zero a credit. */
    private static RevenueLine line(String document, String contract, String amount, Optional<String> corrects) {
        return new RevenueLine(
                new LineKey("billing", document, "1", 1),
                usd(amount).isNegative() ? RevenueLine.Kind.CREDIT : RevenueLine.Kind.CHARGE,
                corrects.map(original -> new LineKey("billing", original, "1", 1)),
                Samples.direct(Optional.of(contract)),
                DateRange.ofDay(LocalDate.of(2026, 6, 1)),
                LocalDate.of(2026, 6, 1),
                usd(amount),
                List.of(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
