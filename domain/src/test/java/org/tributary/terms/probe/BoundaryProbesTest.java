package org.tributary.terms.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.reference.Samples.PARTNER;
import static org.tributary.terms.reference.Samples.TEST;
import static org.tributary.terms.reference.Samples.VENDOR;
import static org.tributary.terms.reference.Samples.agreement;
import static org.tributary.terms.reference.Samples.cap;
import static org.tributary.terms.reference.Samples.endedByEvent;
import static org.tributary.terms.reference.Samples.exclusivity;
import static org.tributary.terms.reference.Samples.happened;
import static org.tributary.terms.reference.Samples.id;
import static org.tributary.terms.reference.Samples.instant;
import static org.tributary.terms.reference.Samples.revision;
import static org.tributary.terms.reference.Samples.share;
import static org.tributary.terms.reference.Samples.term;
import static org.tributary.terms.reference.Samples.trigger;
import static org.tributary.terms.reference.Samples.usd;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.channel.Permission.Verdict;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Term;
import org.tributary.terms.reference.ReferenceDocuments;
import org.tributary.time.Cycle;

class BoundaryProbesTest {

    @Test
    void probesTheLastAndTheFirstDayOfEachRegimeOfTheReference() {
        List<BoundaryProbe> probes = BoundaryProbes.of(ReferenceDocuments.agreement(), instant("2026-11-01"));

        assertThat(probes)
                .extracting(probe ->
                        probe.day() + " " + probe.why() + ", " + probe.regime().orElse("-") + " " + probe.revision())
                .contains(
                        "2019-07-21 the last day of no terms, - 0",
                        "2019-07-22 the first day of R1, R1 1",
                        "2020-09-21 the day before R1.gpt-3 begins to bear, R1 1",
                        "2020-09-22 the day on which R1.gpt-3 begins to bear, R1 1",
                        "2025-10-27 the last day of R4, R4 3",
                        "2025-10-28 the first day of R5, R5 5",
                        "2026-02-26 the day before R5.frontier begins to bear, R5 5",
                        "2026-04-26 the last day of R5, R5 5",
                        "2026-04-27 the first day of R6, R6 6",
                        "2030-12-31 the day before R6.share.out ends to bear, R6 6",
                        "2031-01-01 the day on which R6.share.out ends to bear, R6 6",
                        "2033-01-01 the day on which R6.licence ends to bear, R6 6");
        assertThat(probes).isSortedAccordingTo(Comparator.comparing(BoundaryProbe::day));
        assertThat(BoundaryProbes.of(ReferenceDocuments.agreement(), instant("2026-02-26")))
                .extracting(BoundaryProbe::revision)
                .doesNotContain(5, 6);
        assertThat(BoundaryProbes.of(ReferenceDocuments.agreement(), instant("2019-07-21")))
                .isEmpty();
    }

    @Test
    void saysWhichClausesBearOnEachSide() {
        PartnershipAgreement turning = agreement(
                List.of(happened("2026-03-10", "2026-03-12")),
                revision(
                        "A",
                        "2026-01-01",
                        "2027-01-01",
                        "2026-01-01",
                        share("s", "0.1", Coverage.ALL, endedByEvent()),
                        exclusivity("e", Coverage.ALL, Verdict.DENIED, endedByEvent()),
                        cap("c", "1", "2026-02-01", "s"),
                        new FixedFee(
                                id("f"),
                                TEST,
                                VENDOR,
                                PARTNER,
                                usd("1"),
                                Cycle.NEVER,
                                term("2026-02-01", "2026-05-01")),
                        share("t", "0.1", Coverage.ALL, term("2026-05-01", "-")),
                        trigger()));

        assertThat(words(BoundaryProbes.of(turning, instant("2026-03-12"))))
                .containsExactly(
                        "2025-12-31 the last day of no terms: ",
                        "2026-01-01 the first day of A: s e trigger",
                        "2026-01-31 the day before c, f begins to bear: s e trigger",
                        "2026-02-01 the day on which c, f begins to bear: s e c f trigger",
                        // exclusivity is off from the event's day on, the share after it
                        "2026-03-09 the day before e ends to bear: s e c f trigger",
                        "2026-03-10 the day on which e ends to bear: s c f trigger",
                        "2026-03-10 the day before s ends to bear: s c f trigger",
                        "2026-03-11 the day on which s ends to bear: c f trigger",
                        "2026-04-30 the day before f ends to bear, t begins to bear: c f trigger",
                        "2026-05-01 the day on which f ends to bear, t begins to bear: c t trigger",
                        "2026-12-31 the last day of A: c t trigger",
                        "2027-01-01 the first day of no terms: ");
        assertThat(words(BoundaryProbes.of(turning, instant("2026-03-11"))))
                .hasSize(8)
                .noneMatch(probe -> probe.startsWith("2026-03"));
    }

    @Test
    void doesNotProbeTheEdgesOfTermsThatWereSuperseded() {
        PartnershipAgreement replaced = agreement(
                revision(
                        "A",
                        "2025-01-01",
                        "2026-07-01",
                        "2025-01-01",
                        share("s", "0.1", Coverage.ALL, term("2026-02-01", "-"))),
                revision("B", "2025-01-01", "-", "2025-02-01", share("s", "0.1", Coverage.ALL, Term.OPEN)));

        assertThat(words(BoundaryProbes.of(replaced, Instant.MAX)))
                .containsExactly("2024-12-31 the last day of no terms: ", "2025-01-01 the first day of B: s");
    }

    @Test
    void beginsADayAtMidnightOfTheAgreementsPlace() {
        PartnershipAgreement pacific = new PartnershipAgreement(
                new AgreementId("test"),
                "Test",
                List.of(VENDOR, PARTNER),
                Currency.getInstance("USD"),
                ZoneId.of("America/Los_Angeles"),
                List.of(revision("A", "2026-04-27", "-", "2026-04-27")),
                List.of());

        assertThat(BoundaryProbes.of(pacific, Instant.MAX).getLast().begins())
                .isEqualTo(Instant.parse("2026-04-27T07:00:00Z"));
    }

    private static List<String> words(List<BoundaryProbe> probes) {
        return probes.stream()
                .map(probe -> probe.day() + " " + probe.why() + ": "
                        + probe.clauses().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .toList();
    }
}
