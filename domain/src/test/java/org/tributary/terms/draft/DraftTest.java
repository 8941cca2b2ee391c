package org.tributary.terms.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.terms.reference.Samples.faultsOf;
import static org.tributary.terms.reference.Samples.instant;
import static org.tributary.terms.reference.Samples.revision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.approval.DraftChange;
import org.tributary.approval.DraftRefused;
import org.tributary.approval.DraftState;
import org.tributary.approval.Life;
import org.tributary.approval.Step;
import org.tributary.identity.Account;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;

class DraftTest {
    private static final Revision TERMS = revision("R7", "2027-01-01", "-", "2026-11-01");
    private static final Revision OTHER_TERMS = revision("R7b", "2027-01-01", "-", "2026-11-01");
    private static final Map<Step, BiFunction<Draft, Act, Draft>> STEPS = Map.of(
            Step.EDIT, (draft, act) -> draft.edit(OTHER_TERMS, act),
            Step.SUBMIT, Draft::submit,
            Step.APPROVE, Draft::approve,
            Step.REJECT, Draft::reject,
            Step.PUBLISH, Draft::publish,
            Step.WITHDRAW, Draft::withdraw);

    private final Draft draft = Draft.create(
            new DraftId(new UUID(0, 7)), new AgreementId("test"), TERMS, Account.of("ann"), instant("2026-11-01"));

    @Test
    void beginsAsADraftOfItsAuthor() {
        assertThat(draft.state()).isEqualTo(DraftState.DRAFT);
        assertThat(draft.version()).isEqualTo(1);
        assertThat(draft.author()).isEqualTo("ann");
        assertThat(draft.changedAt()).isEqualTo(instant("2026-11-01"));
        assertThat(draft.id()).hasToString("00000000-0000-0000-0000-000000000007");
    }

    @Test
    void isPublishedOnceASecondPersonHasApproved() {
        Draft published = draft.submit(act("ann", 1)).approve(act("bob", 2)).publish(act("ann", 3));

        assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(published.version()).isEqualTo(4);
        assertThat(published.revision().recordedAt()).isEqualTo(instant("2026-11-05"));
        assertThat(published.revision().regime()).isEqualTo("R7");
        assertThat(published.changedAt()).isEqualTo(instant("2026-11-05"));
        assertThat(published.history())
                .extracting(change -> change.step() + " " + change.actor() + " " + change.at())
                .containsExactly(
                        "CREATE ann 2026-11-01T00:00:00Z",
                        "SUBMIT ann 2026-11-05T00:00:00Z",
                        "APPROVE bob 2026-11-05T00:00:00Z",
                        "PUBLISH ann 2026-11-05T00:00:00Z");
    }

    /** Where each step leads from each state, and a hyphen where it is refused. */
    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        STATE     | EDIT  | SUBMIT    | APPROVE  | REJECT   | PUBLISH   | WITHDRAW
        DRAFT     | DRAFT | SUBMITTED | -        | -        | -         | WITHDRAWN
        SUBMITTED | DRAFT | -         | APPROVED | REJECTED | -         | WITHDRAWN
        APPROVED  | DRAFT | -         | -        | REJECTED | PUBLISHED | WITHDRAWN
        REJECTED  | DRAFT | -         | -        | -        | -         | WITHDRAWN
        PUBLISHED | -     | -         | -        | -        | -         | -
        WITHDRAWN | -     | -         | -        | -        | -         | -
        """)
    void takesStepsFromSomeStatesOnly(
            DraftState state,
            String edit,
            String submit,
            String approve,
            String reject,
            String publish,
            String withdraw) {
        List<Step> steps = List.of(Step.EDIT, Step.SUBMIT, Step.APPROVE, Step.REJECT, Step.PUBLISH, Step.WITHDRAW);
        List<String> expected = List.of(edit, submit, approve, reject, publish, withdraw);
        Draft there =
                new Draft(draft.id(), draft.agreement(), TERMS, Optional.empty(), new Life(state, 5, draft.history()));
        for (Step step : steps) {
            Act act = new Act("bob", 5, instant("2026-11-05"), Optional.of("reason"));
            String to = expected.get(steps.indexOf(step));
            if (to.equals("-")) {
                assertThat(faultsOf(() -> take(step, there, act))).containsExactly("draft.state");
            } else {
                Draft next = take(step, there, act);
                assertThat(next.state()).isEqualTo(DraftState.valueOf(to));
                assertThat(next.version()).isEqualTo(6);
                assertThat(next.history().getLast().comment()).contains("reason");
            }
            assertThat(there.stepsOf(Account.of("bob")).contains(step)).isEqualTo(!to.equals("-"));
        }
        assertThat(there.stepsOf(Account.of("bob"))).doesNotContain(Step.CREATE);
    }

    @Test
    void isNotApprovedByItsAuthorNorByALaterEditor() {
        Draft edited = draft.edit(OTHER_TERMS, act("bob", 1)).submit(act("cyd", 2));

        assertThat(edited.editors()).containsExactlyInAnyOrder("ann", "bob");
        for (String editor : List.of("ann", "bob")) {
            assertThatThrownBy(() -> edited.approve(act(editor, 3)))
                    .isInstanceOfSatisfying(DraftRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo("draft.four-eyes");
                        assertThat(refused.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                    });
            assertThat(edited.stepsOf(Account.of(editor))).doesNotContain(Step.APPROVE);
        }
        assertThat(edited.approve(act("cyd", 3)).state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void isNotApprovedFromASecondAccountOfWhoWroteIt() {
        Draft submitted = draft.submit(act("cyd", 1));
        Account second = new Account("ann.two", "ann");
        Account renamed = new Account("ann", "somebody-else");

        for (Account own : List.of(second, renamed)) {
            Act act = new Act(own, 2, instant("2026-11-05"), Optional.empty());
            assertThatThrownBy(() -> submitted.approve(act))
                    .isInstanceOfSatisfying(
                            DraftRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("draft.four-eyes"));
            assertThat(submitted.stepsOf(own)).doesNotContain(Step.APPROVE);
        }
    }

    @Test
    void isADraftAgainOnceItWasEdited() {
        Draft edited = draft.submit(act("ann", 1)).approve(act("bob", 2)).edit(OTHER_TERMS, act("cyd", 3));

        assertThat(edited.state()).isEqualTo(DraftState.DRAFT);
        assertThat(edited.revision()).isEqualTo(OTHER_TERMS);
        assertThat(edited.version()).isEqualTo(4);
        assertThat(edited.submit(act("ann", 4)).stepsOf(Account.of("cyd"))).doesNotContain(Step.APPROVE);
    }

    @Test
    void refusesWhatWasDecidedOnAnotherVersion() {
        Stream.of(Step.values())
                .filter(step -> step != Step.CREATE)
                .forEach(step -> assertThatThrownBy(() -> take(step, draft, act("bob", 2)))
                        .isInstanceOfSatisfying(DraftRefused.class, refused -> {
                            assertThat(refused.code()).isEqualTo("draft.version");
                            assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                            assertThat(refused).hasMessage("The draft is at version 1, not at 2 any more.");
                        }));
    }

    @Test
    void isSubmittedOnceItsGoldenCasesHaveComeOut() {
        Draft failing = draft.replaceGoldenCases(new GoldenCases("d1", false), act("fin", 1));

        assertThat(failing.version()).isEqualTo(2);
        assertThat(failing.editors()).contains("fin");
        assertThat(faultsOf(() -> failing.submit(act("ann", 2)))).containsExactly("draft.golden-cases");
        assertThat(failing.stepsOf(Account.of("ann"))).doesNotContain(Step.SUBMIT);
        Draft passing = failing.recordRun(new GoldenCases("d1", true), 2);
        assertThat(passing.version()).isEqualTo(3);
        assertThat(passing.stepsOf(Account.of("ann"))).contains(Step.SUBMIT);
        assertThat(passing.submit(act("ann", 3)).state()).isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    void looksAtVersionAndStateBeforeAnythingElse() {
        Draft failing = draft.replaceGoldenCases(new GoldenCases("d1", false), act("fin", 1));

        assertThat(faultsOf(() -> failing.submit(act("ann", 1)))).containsExactly("draft.version");
        assertThat(faultsOf(() -> failing.approve(act("ann", 2)))).containsExactly("draft.state");
        assertThat(faultsOf(() -> failing.reject(act("bob", 2)))).containsExactly("draft.state");
    }

    @Test
    void runsItsGoldenCasesAnewAfterAnEdit() {
        Draft edited = draft.replaceGoldenCases(new GoldenCases("d1", true), act("fin", 1))
                .edit(OTHER_TERMS, act("ann", 2));

        assertThat(edited.goldenCases()).contains(new GoldenCases("d1", false));
        assertThat(faultsOf(() -> edited.submit(act("ann", 3)))).containsExactly("draft.golden-cases");
    }

    @Test
    void takesTheResultOfItsOwnGoldenCasesOnly() {
        Draft cases = draft.replaceGoldenCases(new GoldenCases("d1", true), act("fin", 1));

        assertThat(faultsOf(() -> cases.recordRun(new GoldenCases("d2", true), 2)))
                .containsExactly("draft.golden-stale");
        assertThat(faultsOf(() -> draft.recordRun(new GoldenCases("d1", true), 1)))
                .containsExactly("draft.golden-stale");
        assertThat(faultsOf(() -> cases.recordRun(new GoldenCases("d1", true), 1)))
                .containsExactly("draft.version");
        Draft submitted = cases.submit(act("ann", 2));
        assertThat(faultsOf(() -> submitted.recordRun(new GoldenCases("d1", false), 3)))
                .containsExactly("draft.state");
        assertThat(faultsOf(() -> new GoldenCases(" ", true))).containsExactly("draft.golden-digest");
    }

    @Test
    void isRejectedWithAReason() {
        Draft submitted = draft.submit(act("ann", 1));

        assertThat(faultsOf(() -> submitted.reject(act("bob", 2)))).containsExactly("draft.comment");
        assertThat(faultsOf(() -> submitted.reject(new Act("bob", 2, instant("2026-11-05"), Optional.of(" ")))))
                .containsExactly("draft.comment");
    }

    @Test
    void wasCreatedBeforeAnythingElse() {
        DraftChange edit = new DraftChange(Step.EDIT, "ann", instant("2026-11-05"), Optional.empty());

        for (List<DraftChange> history : List.of(List.<DraftChange>of(), List.of(edit))) {
            assertThatThrownBy(() -> new Life(DraftState.DRAFT, 1, history))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Draft take(Step step, Draft draft, Act act) {
        return Optional.ofNullable(STEPS.get(step)).orElseThrow().apply(draft, act);
    }

    private static Act act(String actor, int version) {
        return new Act(actor, version, instant("2026-11-05"), Optional.empty());
    }
}
