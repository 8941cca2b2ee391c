package org.tributary.terms.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.VENDOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.Launch;
import org.tributary.channel.Permission.Verdict;
import org.tributary.channel.Waiver;
import org.tributary.channel.boundary.Launches;
import org.tributary.channel.boundary.Waivers;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Exclusivity;
import org.tributary.terms.clause.FirstShip;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Trigger;
import org.tributary.terms.guard.GuardQuestion;

/** What may be sold, as known then: every answer stays the one it was when something new becomes known (agreements, 2.6, E7, E10, E16). */
class SalesPermissionsTest {

    private static final EventCode AGI = new EventCode("AGI_VERIFIED");
    private static final LocalDate IN_APRIL = LocalDate.of(2026, 4, 15);
    private static final LocalDate IN_JULY = LocalDate.of(2026, 7, 15);

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("permissions_" + DATABASES.incrementAndGet()));

    /** Until July everything but open weights is exclusive to the cloud, until AGI is verified; from July on it ships there first. */
    @BeforeEach
    void agree() {
        Coverage elsewhere = new Coverage(
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.except(CLOUD),
                Selection.any(),
                Selection.except(ProductClass.OPEN_WEIGHT),
                Selection.any());
        Term untilAgi = new Term(Optional.empty(), Optional.empty(), Set.of(AGI));
        Revision exclusive = Samples.revision(
                "R3",
                "2026-03-01",
                Optional.of("2026-07-01"),
                "2026-02-20T00:00:00Z",
                List.of(
                        Samples.share("R3.out"),
                        new Exclusivity(
                                new ClauseId("R3.exclusive"),
                                DEMO,
                                elsewhere,
                                Verdict.DENIED,
                                untilAgi,
                                "only the cloud hosts"),
                        new Trigger(new ClauseId("R3.agi"), DEMO, AGI, "a panel", "AGI is verified")));
        Revision first = Samples.revision(
                "R4",
                "2026-07-01",
                Optional.empty(),
                "2026-02-21T00:00:00Z",
                List.of(
                        Samples.share("R4.out"),
                        new FirstShip(new ClauseId("R4.first"), DEMO, CLOUD, Coverage.ALL, Term.OPEN)));
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        platform.ask(ADMIN, PartnershipAgreements.class, agreements -> {
            agreements.register(
                    Samples.agreement(List.of(Samples.first(), Samples.second(), exclusive, first)),
                    List.of(exclusive, first),
                    List.of());
            return agreements;
        });
    }

    @Test
    void theAgreementAnswersWithTheClauseAndTheReason() {
        SalesPermissions.Answered answered = ask(VENDOR, RESELLER, IN_APRIL, platform.now());

        assertThat(answered.agreement()).isEqualTo(Samples.AGREEMENT);
        assertThat(answered.answer().verdict()).isEqualTo(Verdict.DENIED);
        assertThat(answered.answer().clause()).contains(new ClauseId("R3.exclusive"));
        assertThat(answered.answer().reason()).isEqualTo("only the cloud hosts");
        assertThat(verdict(CLOUD, IN_APRIL, platform.now())).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aReclassificationChangesTheAnswerAsKnownFromThenOn() {
        Instant before = platform.now();
        platform.sleep(Duration.ofDays(1));
        reclassify(IN_APRIL);

        assertThat(verdict(RESELLER, IN_APRIL, before)).isEqualTo(Verdict.DENIED);
        assertThat(verdict(RESELLER, IN_APRIL, platform.now())).isEqualTo(Verdict.ALLOWED);
        assertThat(verdict(RESELLER, IN_APRIL.minusDays(1), platform.now())).isEqualTo(Verdict.DENIED);
    }

    @Test
    void anEventEndsExclusivityFromItsDayOnAsKnownFromThenOn() {
        Instant before = platform.now();
        platform.sleep(Duration.ofDays(1));
        platform.ask(
                FINANCE,
                PartnershipAgreements.class,
                agreements -> agreements.recordEvent(Samples.AGREEMENT, AGI, IN_APRIL, DEMO));

        assertThat(verdict(RESELLER, IN_APRIL, before)).isEqualTo(Verdict.DENIED);
        assertThat(verdict(RESELLER, IN_APRIL, platform.now())).isEqualTo(Verdict.ALLOWED);
        assertThat(verdict(RESELLER, IN_APRIL.minusDays(1), platform.now())).isEqualTo(Verdict.DENIED);
    }

    @Test
    void whatHasNotLaunchedAtTheFirstHostWaitsForItsLaunch() {
        Instant before = platform.now();
        assertThat(verdict(RESELLER, IN_JULY, before)).isEqualTo(Verdict.CONDITIONAL);
        platform.sleep(Duration.ofDays(1));

        Launch launch = record(launch(SEATS));

        assertThat(launch.recordedAt()).isEqualTo(platform.now());
        assertThat(verdict(RESELLER, IN_JULY, before)).isEqualTo(Verdict.CONDITIONAL);
        assertThat(verdict(RESELLER, IN_JULY, platform.now())).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aHostThatCannotAndDeclinesIsPassedOverAndOneOfTheTwoIsANo() {
        record(waiver(true, false));
        assertThat(verdict(RESELLER, IN_JULY, platform.now())).isEqualTo(Verdict.DENIED);
        platform.sleep(Duration.ofDays(1));

        record(waiver(true, true));

        assertThat(verdict(RESELLER, IN_JULY, platform.now())).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aRepeatAddsNothing() {
        Launch launch = record(launch(SEATS));
        Waiver waiver = record(waiver(true, true));
        reclassify(IN_APRIL);
        platform.sleep(Duration.ofDays(1));

        assertThat(record(launch(SEATS))).isEqualTo(launch);
        assertThat(record(waiver(true, true))).isEqualTo(waiver);
        reclassify(IN_APRIL);
        assertThat(platform.ask(SALES, Launches.class, Launches::list)).containsExactly(launch);
        assertThat(platform.ask(SALES, Waivers.class, Waivers::list)).containsExactly(waiver);
        assertThat(platform.ask(SALES, Catalog.class, Catalog::list).getFirst().reclassifications())
                .hasSize(1);
    }

    @Test
    void whatNobodyKnowsIsRefusedWithAllFaults() {
        OrganizationId nobody = new OrganizationId("nobody");
        Launch lost = new Launch(new ProductId("lost"), nobody, IN_APRIL, Instant.EPOCH, DEMO);

        assertThatThrownBy(() -> record(lost))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactly(
                                        tuple("product.unknown", "/product"), tuple("organization.unknown", "/host")));
        assertThatThrownBy(() -> ask(nobody, nobody, IN_APRIL, platform.now()))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::pointer)
                                .containsExactly("/seller", "/host"));
        assertThatThrownBy(() -> ask(VENDOR, CLOUD, LocalDate.of(2020, 1, 1), platform.now()))
                .isInstanceOf(SalesPermissions.NoneInForce.class);
    }

    private Launch record(Launch launch) {
        return platform.ask(SALES, Launches.class, launches -> launches.record(launch));
    }

    private Waiver record(Waiver waiver) {
        return platform.ask(SALES, Waivers.class, waivers -> waivers.record(waiver));
    }

    private void reclassify(LocalDate from) {
        platform.ask(
                SALES,
                Catalog.class,
                catalog -> catalog.reclassify(SEATS, ProductClass.OPEN_WEIGHT, from, "the weights are published"));
    }

    private Verdict verdict(OrganizationId host, LocalDate on, Instant knownAt) {
        return ask(VENDOR, host, on, knownAt).answer().verdict();
    }

    private SalesPermissions.Answered ask(OrganizationId seller, OrganizationId host, LocalDate on, Instant knownAt) {
        GuardQuestion question = new GuardQuestion(seller, SEATS, host, CustomerSegment.COMMERCIAL, on, knownAt);
        return platform.ask(FINANCE, SalesPermissions.class, permissions -> permissions.ask(question));
    }

    private static Launch launch(ProductId product) {
        return new Launch(product, CLOUD, LocalDate.of(2026, 7, 10), Instant.EPOCH, DEMO);
    }

    private static Waiver waiver(boolean cannot, boolean declines) {
        return new Waiver(
                SEATS,
                CLOUD,
                cannot,
                declines,
                Waiver.Publication.UNPUBLISHED,
                LocalDate.of(2026, 7, 5),
                Instant.EPOCH,
                DEMO);
    }
}
