package org.tributary.terms.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.database.Samples.AGREEMENT;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.SALES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.approval.DraftState;
import org.tributary.approval.Step;
import org.tributary.audit.boundary.AuditEvents;
import org.tributary.database.Samples;
import org.tributary.idempotency.CallKey;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.draft.Draft;

/** The life of a draft, on a real database: two persons, one revision. */
class RevisionDraftsTest {

    private final DraftDesk desk = new DraftDesk();
    private final Revision third = DraftDesk.terms("R3", List.of(DraftDesk.share("R3.out", "0.1")));

    @Test
    void aDraftOfOnePersonApprovedByAnotherBecomesTheRevisionInForce() {
        Draft draft = desk.create(SALES, third);
        assertThat(draft.revision().recordedAt()).isEqualTo(desk.platform.now());
        assertThat(desk.regimeKnown(desk.platform.now())).isEqualTo("R2");

        desk.later();
        desk.step(SALES, draft.id(), Step.SUBMIT, 1);
        desk.later();
        desk.step(APPROVER, draft.id(), Step.APPROVE, 2);
        Instant before = desk.platform.now();
        desk.later();
        Draft published = desk.step(APPROVER, draft.id(), Step.PUBLISH, 3);

        assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(desk.regimeKnown(before)).isEqualTo("R2");
        assertThat(desk.regimeKnown(desk.platform.now())).isEqualTo("R3");
        PartnershipAgreement agreement =
                desk.platform.ask(FINANCE, PartnershipAgreements.class, all -> all.require(AGREEMENT));
        assertThat(agreement.revisions().getLast()).isEqualTo(third.recorded(desk.platform.now()));
        assertThat(desk.read(draft.id())).isEqualTo(published);
        assertThat(published.history())
                .extracting(change -> change.actor() + " " + change.step())
                .containsExactly("sam CREATE", "sam SUBMIT", "anna APPROVE", "anna PUBLISH");
        assertThat(desk.trail()).containsExactly("draft.create", "draft.submit", "draft.approve", "draft.publish");
        assertThat(desk.platform
                        .ask(FINANCE, AuditEvents.class, all -> all.history("agreement", AGREEMENT.value(), 1, 50))
                        .items())
                .extracting(event -> event.action() + " " + event.details())
                .containsExactly(
                        "agreement.revised R3 from " + third.validity().startInclusive() + ", draft " + draft.id());
    }

    @Test
    void aDraftSentAgainUnderItsKeyIsTheOneThereIs() {
        Optional<CallKey> key = Optional.of(new CallKey("third", "R3"));
        Draft draft = desk.create(SALES, key, third);
        Draft submitted = desk.step(SALES, draft.id(), Step.SUBMIT, 1);

        assertThat(desk.create(SALES, key, third)).isEqualTo(submitted);
        assertThat(desk.list(Optional.empty(), Set.of())).containsExactly(draft.id());
        assertThat(desk.trail()).containsExactly("draft.create", "draft.submit");
    }

    @Test
    void nobodyApprovesADraftOfTheirOwn() {
        Draft draft = desk.create(FINANCE, third);
        desk.step(FINANCE, draft.id(), Step.SUBMIT, 1);

        DraftDesk.assertRefused(
                () -> desk.step(FINANCE, draft.id(), Step.APPROVE, 2), Refusal.Kind.FORBIDDEN, "draft.four-eyes");

        assertThat(desk.read(draft.id()).state()).isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    void aStepIsHeldToTheRoleItBelongsTo() {
        Draft draft = desk.create(SALES, third);

        DraftDesk.assertRefused(
                () -> desk.step(APPROVER, draft.id(), Step.SUBMIT, 1), Refusal.Kind.FORBIDDEN, "draft.role");
        desk.step(SALES, draft.id(), Step.SUBMIT, 1);
        DraftDesk.assertRefused(
                () -> desk.step(SALES, draft.id(), Step.APPROVE, 2), Refusal.Kind.FORBIDDEN, "draft.role");

        Draft submitted = desk.read(draft.id());
        assertThat(desk.steps(SALES, submitted)).containsExactlyInAnyOrder(Step.EDIT, Step.WITHDRAW);
        assertThat(desk.steps(APPROVER, submitted)).containsExactlyInAnyOrder(Step.APPROVE, Step.REJECT);
        assertThat(desk.steps(Samples.ADMIN, submitted)).isEmpty();
    }

    @Test
    void aVersionThatIsNotTheLastOneIsAConflict() {
        Draft draft = desk.create(SALES, third);
        Draft edited =
                desk.edit(SALES, draft.id(), 1, DraftDesk.terms("R3", List.of(DraftDesk.share("R3.out", "0.12"))));

        assertThat(edited.version()).isEqualTo(2);
        DraftDesk.assertRefused(
                () -> desk.edit(
                        FINANCE, draft.id(), 1, DraftDesk.terms("R3", List.of(DraftDesk.share("R3.out", "0.13")))),
                Refusal.Kind.CONFLICT,
                "draft.version");
        DraftDesk.assertRefused(
                () -> desk.step(SALES, draft.id(), Step.SUBMIT, 1), Refusal.Kind.CONFLICT, "draft.version");
        assertThat(desk.read(draft.id())).isEqualTo(edited);
    }

    @Test
    void anEditTakesAnApprovedDraftBackAndItsEditorDoesNotApproveIt() {
        Draft draft = desk.create(SALES, third);
        desk.step(SALES, draft.id(), Step.SUBMIT, 1);
        desk.step(APPROVER, draft.id(), Step.APPROVE, 2);

        Draft edited =
                desk.edit(FINANCE, draft.id(), 3, DraftDesk.terms("R3", List.of(DraftDesk.share("R3.out", "0.12"))));

        assertThat(edited.state()).isEqualTo(DraftState.DRAFT);
        desk.step(SALES, draft.id(), Step.SUBMIT, 4);
        DraftDesk.assertRefused(
                () -> desk.step(FINANCE, draft.id(), Step.APPROVE, 5), Refusal.Kind.FORBIDDEN, "draft.four-eyes");
        DraftDesk.assertRefused(
                () -> desk.step(APPROVER, draft.id(), Step.PUBLISH, 5), Refusal.Kind.CONFLICT, "draft.state");
    }

    @Test
    void aRejectionGivesItsReasonAndAPublishedDraftIsOver() {
        Draft draft = desk.create(SALES, third);
        desk.step(SALES, draft.id(), Step.SUBMIT, 1);

        DraftDesk.assertRefused(
                () -> desk.step(APPROVER, draft.id(), Step.REJECT, 2), Refusal.Kind.INVALID, "draft.comment");
        Draft rejected = desk.platform.ask(
                APPROVER,
                RevisionDrafts.class,
                drafts -> drafts.step(draft.id(), Step.REJECT, 2, Optional.of("the rate is not agreed")));

        assertThat(rejected.history().getLast().comment()).contains("the rate is not agreed");
        desk.step(SALES, draft.id(), Step.WITHDRAW, 3);
        DraftDesk.assertRefused(() -> desk.edit(SALES, draft.id(), 4, third), Refusal.Kind.CONFLICT, "draft.state");
        DraftDesk.assertRefused(() -> desk.step(SALES, draft.id(), Step.EDIT, 4), Refusal.Kind.INVALID, "draft.step");
    }
}
