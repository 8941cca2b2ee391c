package org.tributary.terms.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.database.Samples.AGREEMENT;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.VENDOR;
import static org.tributary.database.Samples.direct;
import static org.tributary.database.Samples.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.approval.DraftState;
import org.tributary.approval.Step;
import org.tributary.attribution.boundary.GoldenCaseRuns;
import org.tributary.attribution.golden.ExpectedShare;
import org.tributary.attribution.golden.GoldenCase;
import org.tributary.attribution.golden.GoldenCaseSet;
import org.tributary.attribution.golden.GoldenResult;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.ChannelCode;
import org.tributary.database.Samples;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.terms.comparison.ClauseChange;
import org.tributary.terms.comparison.Comparison;
import org.tributary.terms.draft.Draft;
import org.tributary.terms.draft.DraftId;
import org.tributary.time.Cycle;

/** What a draft must hold, what it is held against, and its golden cases, on a real database. */
class DraftProofTest {

    private final DraftDesk desk = new DraftDesk();
    private final Revision third = DraftDesk.terms("R3", List.of(DraftDesk.share("R3.out", "0.1")));

    @Test
    void allFaultsOfADraftAreToldAtOnceAndNothingIsKept() {
        ProportionalShare stranger = new ProportionalShare(
                new ClauseId("R3.out"),
                DEMO,
                VENDOR,
                Samples.RESELLER,
                Rate.of("0.1"),
                Base.VENDOR_NET_RECEIPTS,
                Basis.INVOICED,
                Coverage.ofChannels(Selection.only(new ChannelCode("LOST"))),
                Term.OPEN,
                Rounding.DEFAULT);
        FixedFee inEuro = new FixedFee(
                new ClauseId("R3.fee"),
                DEMO,
                VENDOR,
                CLOUD,
                Money.of("1.00", Samples.EUR),
                Cycle.MONTH,
                Term.until(LocalDate.of(2026, 1, 1)));
        Revision faulty = DraftDesk.terms("R3", List.of(stranger, inEuro));

        assertThatThrownBy(() -> desk.create(SALES, faulty))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactlyInAnyOrder(
                                        tuple("clause.parties", "/revision/clauses/0"),
                                        tuple("channel.unknown", "/revision/clauses/0/coverage/channels/only"),
                                        tuple("clause.currency", "/revision/clauses/1/amount/currency"),
                                        tuple("clause.term", "/revision/clauses/1/term/until")));
        assertThat(desk.list(Optional.empty(), Set.of())).isEmpty();
    }

    @Test
    void aDraftThatLeavesADayWithoutTermsIsRefused() {
        Revision early = Samples.revision(
                "R0",
                "2025-01-01",
                Optional.of("2025-06-01"),
                "2026-01-01T00:00:00Z",
                List.of(DraftDesk.share("R0.out", "0.1")));

        assertThatThrownBy(() -> desk.create(SALES, early))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactly(tuple("revision.gap", "/revision/validity")));
    }

    @Test
    void aDraftIsHeldAgainstTheRevisionItFollows() {
        Draft draft = desk.create(SALES, third);

        Comparison comparison =
                desk.platform.ask(APPROVER, RevisionDrafts.class, drafts -> drafts.comparison(draft.id()));

        assertThat(comparison.before()).map(Revision::regime).contains("R2");
        assertThat(comparison.clauses())
                .extracting(change -> change.clause().id() + " " + change.kind())
                .containsExactly("R3.out CHANGED", "R2.cap REMOVED", "R2.none REMOVED", "R2.first REMOVED");
        assertThat(comparison.clauses().getFirst())
                .extracting(ClauseChange::fields)
                .asString()
                .contains("rate", "20 %", "10 %");
    }

    @Test
    void goldenCasesComeOutBeforeADraftIsSubmitted() {
        Draft draft = desk.create(SALES, third);

        // 10 % of 1000.00 in each of two lines; nothing is capped any more
        assertThat(golden(draft.id(), "100.00", "200.00"))
                .extracting(GoldenResult::passed)
                .containsExactly(false);
        assertThat(desk.read(draft.id()).version()).isEqualTo(2);
        DraftDesk.assertRefused(
                () -> desk.step(SALES, draft.id(), Step.SUBMIT, 2), Refusal.Kind.INVALID, "draft.golden-cases");

        assertThat(golden(draft.id(), "100.00", "100.00"))
                .extracting(GoldenResult::passed)
                .containsExactly(true);
        desk.step(SALES, draft.id(), Step.SUBMIT, 3);

        // other terms are other results: the edit runs them
        Draft edited =
                desk.edit(FINANCE, draft.id(), 4, DraftDesk.terms("R3", List.of(DraftDesk.share("R3.out", "0.12"))));
        DraftDesk.assertRefused(
                () -> desk.step(SALES, draft.id(), Step.SUBMIT, edited.version()),
                Refusal.Kind.INVALID,
                "draft.golden-cases");
        Draft back = desk.edit(FINANCE, draft.id(), edited.version(), third);
        assertThat(desk.step(SALES, draft.id(), Step.SUBMIT, back.version()).state())
                .isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    void draftsAreListedByAgreementAndStateTheLastChangedFirst() {
        Draft first = desk.create(SALES, third);
        desk.later();
        Draft second = desk.create(FINANCE, DraftDesk.terms("R4", List.of(DraftDesk.share("R4.out", "0.3"))));
        desk.later();
        desk.step(SALES, first.id(), Step.SUBMIT, 1);

        assertThat(desk.list(Optional.of(AGREEMENT.value()), Set.of())).containsExactly(first.id(), second.id());
        assertThat(desk.list(Optional.empty(), Set.of(DraftState.DRAFT))).containsExactly(second.id());
        assertThat(desk.list(Optional.of("another"), Set.of())).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        DraftId nobody = new DraftId(new UUID(0, 1));

        assertThatThrownBy(() -> desk.read(nobody)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.step(SALES, nobody, Step.SUBMIT, 1)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.platform.ask(SALES, DraftedRevisions.class, drafts -> drafts.require("no uuid")))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.platform.ask(
                        SALES,
                        RevisionDrafts.class,
                        drafts -> drafts.create(Optional.empty(), new AgreementId("another"), third)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private List<GoldenResult> golden(DraftId id, String one, String other) {
        GoldenCase example = new GoldenCase(
                "two lines",
                List.of(
                        line("A", direct("INV-1", "2026-03-01", "2026-04-01", usd("1000.00"))),
                        line("B", direct("INV-1", "2026-04-01", "2026-05-01", usd("1000.00")))),
                List.of(
                        new ExpectedShare("A", "R3.out", usd(one), usd(one)),
                        new ExpectedShare("B", "R3.out", usd(other), usd(other))));
        int version = desk.read(id).version();
        return desk.platform.ask(
                SALES, GoldenCaseRuns.class, runs -> runs.replace(id, version, new GoldenCaseSet(List.of(example))));
    }

    private static RevenueLine line(String part, RevenueLine line) {
        return new RevenueLine(
                new LineKey("billing", "INV-1", part, 1),
                line.kind(),
                line.corrects(),
                line.sale(),
                line.service(),
                line.invoicedOn(),
                line.amount(),
                line.deductions(),
                line.provenance(),
                line.recordedAt());
    }
}
