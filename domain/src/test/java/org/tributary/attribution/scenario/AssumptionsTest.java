package org.tributary.attribution.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.TEST;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.days;
import static org.tributary.attribution.golden.Cases.market;
import static org.tributary.attribution.golden.Cases.out;
import static org.tributary.attribution.golden.Cases.r5;
import static org.tributary.attribution.golden.Cases.revision;
import static org.tributary.attribution.golden.Cases.twoLegs;
import static org.tributary.attribution.golden.Cases.usd;
import static org.tributary.attribution.scenario.Scenes.booked;
import static org.tributary.attribution.scenario.Scenes.r6;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.scenario.Cell.Axis;
import org.tributary.attribution.scenario.ParameterChange.ShareRate;
import org.tributary.attribution.scenario.TermsChange.DraftInForce;
import org.tributary.attribution.scenario.TermsChange.EventAssumed;
import org.tributary.attribution.scenario.TermsChange.ParameterChanged;
import org.tributary.money.Rate;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Term;
import org.tributary.time.DateRange;

class AssumptionsTest {

    private static final DateRange YEAR = days("2026-01-01 .. 2027-01-01");
    private static final Baseline LEDGER = new Baseline.Ledger();

    @Test
    void putsADraftInForceOnTheDaysItGoverns() {
        Knowledge now = new Knowledge(agreement(r5(), r6("999999.00")), market(), LATER);
        Books books = booked(now, Cases.line("may", "DIRECT_ENTERPRISE", "100.00", "2026-05-01 .. 2026-06-01"));
        // The draft will be recorded after now; the scenario takes it as known.
        Revision draft = revision("R7", "2026-05-16", "2040-01-01T00:00:00Z", List.of(out("R7", Term.OPEN)));
        Assumptions drafted = Assumptions.of(
                new DraftInForce(draft), new ParameterChanged(new ShareRate(new ClauseId("R7.share.out"), Rate.ONE)));

        ScenarioResult result = new Scenario("draft", YEAR, LEDGER, drafted).compute(books, now, OPENAI);

        // 15 days 48.39 x 20 % = 9.68; 16 days 51.61 x 100 % = 51.61
        assertThat(result.by(Axis.CLAUSE).stream()
                        .map(group ->
                                group.key() + " " + group.figures().assumed().payable()))
                .containsExactly("[R6.share.out] 9.68 USD", "[R7.share.out] 51.61 USD", "[route.receipts] 0.00 USD");
    }

    @Test
    void knowsNoRevisionThatWasRecordedLaterThanTheDraft() {
        Instant before = Instant.parse("2026-04-01T00:00:00Z");
        Revision draft = revision("R7", "2026-01-01", "2040-01-01T00:00:00Z", List.of(out("R7", Term.OPEN)));

        PartnershipAgreement drafted = new DraftInForce(draft).applyTo(agreement(r5(), r6("1.00")), before);

        assertThat(drafted.revisions()).extracting(Revision::regime).containsExactly("R5", "R7");
        assertThat(drafted.revisions().getLast().recordedAt()).isEqualTo(before);
        assertThat(drafted.revisions().getLast().clauses()).isEqualTo(draft.clauses());
    }

    @Test
    void asksAsKnownAtAFixedInstant() {
        Knowledge now = new Knowledge(agreement(r5(), r6("999999.00")), market(), LATER);
        Books books = booked(now, Cases.line("may", "AZURE_OPENAI", "100.00", "2026-05-01 .. 2026-06-01"));
        Assumptions march = new Assumptions(Optional.of(Instant.parse("2026-03-31T00:00:00Z")), List.of(), List.of());

        ScenarioResult result = new Scenario("March", YEAR, LEDGER, march).compute(books, now, OPENAI);

        assertThat(result.total().difference()).isEqualTo(new Figures(usd("20.00"), usd("20.00"), usd("20.00")));
    }

    @Test
    void assumesAnEventThatEndsAccrual() {
        EventCode verified = new EventCode("AGI_VERIFIED");
        Term untilVerified = new Term(Optional.empty(), Optional.empty(), Set.of(verified));
        PartnershipAgreement agreement =
                agreement(revision("R5", "2025-10-28", "2025-10-28T00:00:00Z", twoLegs("R5", untilVerified)));
        Knowledge now = new Knowledge(agreement, market(), LATER);
        Books books = booked(now, Cases.line("jan", "DIRECT_ENTERPRISE", "310.00", "2026-01-01 .. 2026-02-01"));
        AgreementEvent event = new AgreementEvent(
                verified, LocalDate.parse("2026-01-10"), Instant.parse("2040-01-01T00:00:00Z"), TEST);

        ScenarioResult result =
                new Scenario("AGI", YEAR, LEDGER, Assumptions.of(new EventAssumed(event))).compute(books, now, OPENAI);

        // Ten days of 10.00 still bear 20 %: 20.00 where it was 62.00.
        assertThat(result.total().assumed().payable()).isEqualTo(usd("20.00"));
        assertThat(result.total().difference().net()).isEqualTo(usd("42.00"));
    }

    @Test
    void putsTheAssumedEventInPlaceOfOneThatWasRecordedLater() {
        EventCode verified = new EventCode("AGI_VERIFIED");
        AgreementEvent early = event(verified, "2026-01-05", "2026-01-06T00:00:00Z");
        AgreementEvent late = event(verified, "2026-02-05", "2026-03-06T00:00:00Z");
        AgreementEvent assumed = event(verified, "2026-01-20", "2040-01-01T00:00:00Z");
        Instant february = Instant.parse("2026-02-01T00:00:00Z");

        PartnershipAgreement changed =
                new EventAssumed(assumed).applyTo(agreement(List.of(r5()), List.of(early, late)), february);

        assertThat(changed.events())
                .extracting(AgreementEvent::occurredOn)
                .containsExactly(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-01-20"));
        assertThat(changed.eventsKnown(february)).containsEntry(verified, LocalDate.parse("2026-01-20"));
        assertThat(changed.events().getLast().provenance()).isEqualTo(TEST);
    }

    private static AgreementEvent event(EventCode code, String day, String recordedAt) {
        return new AgreementEvent(code, LocalDate.parse(day), Instant.parse(recordedAt), TEST);
    }
}
