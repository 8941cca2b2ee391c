package org.tributary.terms.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.AGREEMENT;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.database.Json;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Trigger;
import org.tributary.terms.control.EntryChecks;
import org.tributary.terms.probe.BoundaryProbe;

/** What happens under an agreement, and the agreement as it was known, on a real database. */
class AgreementEventsTest {

    private static final EventCode AGI = new EventCode("AGI_VERIFIED");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("events_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void loadReferenceData() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        Revision third = Samples.revision(
                "R3",
                "2026-03-01",
                Optional.empty(),
                "2026-02-20T00:00:00Z",
                List.of(new Trigger(new ClauseId("R3.agi"), DEMO, AGI, "a panel", "AGI is verified")));
        platform.ask(ADMIN, PartnershipAgreements.class, agreements -> {
            agreements.register(
                    Samples.agreement(List.of(Samples.first(), Samples.second(), third)), List.of(third), List.of());
            return agreements;
        });
    }

    @Test
    void anEventIsKnownFromTheInstantItIsRecordedAndARepeatAddsNothing() {
        Instant before = platform.now();
        platform.sleep(Duration.ofDays(1));
        AgreementEvent event = record(AGI, DAY);
        platform.sleep(Duration.ofDays(1));

        assertThat(record(AGI, DAY)).isEqualTo(event);
        assertThat(agreement().events()).containsExactly(event);
        assertThat(agreement().eventsKnown(before)).isEmpty();
        assertThat(agreement().eventsKnown(event.recordedAt())).containsEntry(AGI, DAY);
    }

    @Test
    void anotherDayIsACorrectionAndTheFirstStaysKnownAsItWas() {
        AgreementEvent first = record(AGI, DAY);
        platform.sleep(Duration.ofDays(1));
        record(AGI, DAY.plusDays(2));

        assertThat(agreement().eventsKnown(first.recordedAt())).containsEntry(AGI, DAY);
        assertThat(agreement().eventsKnown(platform.now())).containsEntry(AGI, DAY.plusDays(2));
    }

    @Test
    void anEventThatNoTriggerDefinesIsRefused() {
        assertThatThrownBy(() -> record(new EventCode("MOON_LANDING"), DAY))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactly(tuple("event.undefined", "/code")));
    }

    @Test
    void nothingIsRecordedBeforeWhatIsKnown() {
        Revision tomorrow = Samples.revision(
                "R4", "2027-01-01", Optional.empty(), "2026-11-24T12:00:00Z", List.of(Samples.noShare("R4.none")));
        platform.ask(ADMIN, PartnershipAgreements.class, agreements -> {
            agreements.register(agreement(), List.of(tomorrow), List.of());
            return agreements;
        });

        assertThatThrownBy(() -> record(AGI, DAY)).isInstanceOf(EntryChecks.RecordedLater.class);
    }

    @Test
    void theAgreementAsItWasKnownIsADocumentThatReadsBack() {
        AgreementEvent event = record(AGI, DAY);

        PartnershipAgreement then = known(Instant.parse("2026-02-01T00:00:00Z"));
        PartnershipAgreement now = known(event.recordedAt());

        assertThat(then.revisions()).extracting(Revision::regime).containsExactly("R1", "R2");
        assertThat(then.events()).isEmpty();
        assertThat(now).isEqualTo(agreement());
        assertThat(Json.read(Json.write(now), PartnershipAgreement.class)).isEqualTo(now);
        assertThatThrownBy(() -> known(Instant.parse("2025-12-31T00:00:00Z"))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void probesTellTheDaysAroundEachChangeOfTerms() {
        List<BoundaryProbe> probes = platform.ask(
                FINANCE, PartnershipAgreements.class, agreements -> agreements.probes(AGREEMENT, platform.now()));

        assertThat(probes)
                .extracting(probe -> probe.day() + " " + probe.regime().orElse("-"))
                .containsSubsequence("2026-01-31 R1", "2026-02-01 R2", "2026-02-28 R2", "2026-03-01 R3");
    }

    @Test
    void aStrangerFindsNothing() {
        assertThatThrownBy(() -> platform.ask(
                        partner(RESELLER),
                        PartnershipAgreements.class,
                        agreements -> agreements.known(AGREEMENT, platform.now())))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> platform.ask(
                        partner(RESELLER),
                        PartnershipAgreements.class,
                        agreements -> agreements.probes(AGREEMENT, platform.now())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private AgreementEvent record(EventCode code, LocalDate day) {
        return platform.ask(
                FINANCE, PartnershipAgreements.class, agreements -> agreements.recordEvent(AGREEMENT, code, day, DEMO));
    }

    private PartnershipAgreement agreement() {
        return platform.ask(FINANCE, PartnershipAgreements.class, agreements -> agreements.require(AGREEMENT));
    }

    private PartnershipAgreement known(Instant knownAt) {
        return platform.ask(FINANCE, PartnershipAgreements.class, agreements -> agreements.known(AGREEMENT, knownAt));
    }
}
