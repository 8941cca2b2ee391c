package org.tributary.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.deal.DealSamples.MEETING;
import static org.tributary.deal.DealSamples.NORTH;
import static org.tributary.deal.DealSamples.act;
import static org.tributary.deal.DealSamples.deal;
import static org.tributary.deal.DealSamples.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.identity.Account;

class DealTest {

    private static final Instant SUBMITTED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T09:00:00Z");
    private static final RegistrationPolicy POLICY = policy(90);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    STATE      | STEPS
                    SUBMITTED  | REGISTER, REFUSE, WITHDRAW, ADJUDICATE
                    REGISTERED | WITHDRAW, EXTEND, WIN, LOSE
                    REFUSED    |
                    WITHDRAWN  |
                    WON        |
                    LOST       |
                    EXPIRED    |
                    """)
    void takesTheStepsOfItsState(DealState state, String steps) {
        String allowed = Arrays.stream(DealStep.values())
                .filter(step -> step.startsFrom(state))
                .map(DealStep::name)
                .collect(Collectors.joining(", "));

        assertThat(allowed).isEqualTo(Optional.ofNullable(steps).orElse(""));
        assertThat(state.isTerminal()).isEqualTo(allowed.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = DealState.class,
            names = {"REFUSED", "WITHDRAWN", "WON", "LOST", "EXPIRED"})
    void whatHasComeToItsEndNeverChanges(DealState end) {
        Deal ended = ended(end);
        Instant afterwards = Instant.parse("2027-01-01T09:00:00Z");

        assertThat(ended.stateOn(LocalDate.parse("2027-01-01"))).isEqualTo(end);
        assertThat(ended.stepsOn(LocalDate.parse("2027-01-01"), POLICY)).isEmpty();
        List<ThrowingCallable> steps = List.of(
                () -> ended.register(POLICY, act("olivia", ended, afterwards)),
                () -> ended.refuse(RefusalReason.DUPLICATE, act("olivia", ended, afterwards)),
                () -> ended.extend(POLICY, MEETING, act("mira", ended, afterwards)),
                () -> ended.adjudicated(Adjudication.Decision.STANDS, act("olivia", ended, afterwards)),
                () -> ended.end(DealStep.WITHDRAW, act("mira", ended, afterwards)),
                () -> ended.end(DealStep.WIN, act("mira", ended, afterwards)),
                () -> ended.end(DealStep.LOSE, act("mira", ended, afterwards)));
        assertThat(steps).allSatisfy(step -> assertThat(codeOf(step)).isEqualTo("deal.state"));
    }

    @Test
    void whoRegisteredItDoesNotDecideOnIt() {
        Deal submitted = deal(SUBMITTED);

        assertThat(codeOf(() -> submitted.register(POLICY, act("mira", submitted, DECIDED))))
                .isEqualTo("deal.four-eyes");
        assertThat(codeOf(() -> submitted.refuse(RefusalReason.UNQUALIFIED, act("mira", submitted, DECIDED))))
                .isEqualTo("deal.four-eyes");
        assertThat(codeOf(() -> submitted.adjudicated(Adjudication.Decision.STANDS, act("mira", submitted, DECIDED))))
                .isEqualTo("deal.four-eyes");
        Act second = new Act(new Account("mira.two", "mira"), submitted.version(), DECIDED, Optional.empty());
        assertThat(codeOf(() -> submitted.register(POLICY, second))).isEqualTo("deal.four-eyes");
        assertThat(submitted.isSubmittedBy(second.by())).isTrue();
    }

    @Test
    void aStepDecidesOnTheVersionThatWasRead() {
        Deal registered = registered();

        assertThat(registered.version()).isEqualTo(2);
        assertThat(codeOf(() -> registered.end(DealStep.WIN, new Act("mira", 1, LATER, Optional.empty()))))
                .isEqualTo("deal.version");
    }

    @Test
    void aRefusalAndALossSayWhy() {
        Deal submitted = deal(SUBMITTED);
        Deal registered = registered();

        assertThat(codeOf(() -> submitted.refuse(RefusalReason.DUPLICATE, act("olivia", submitted, DECIDED, ""))))
                .isEqualTo("deal.words");
        assertThat(codeOf(() -> submitted.refuse(RefusalReason.DUPLICATE, act("olivia", submitted, DECIDED, " "))))
                .isEqualTo("deal.words");
        assertThat(codeOf(() -> registered.end(DealStep.LOSE, act("mira", registered, LATER, ""))))
                .isEqualTo("deal.words");
        assertThat(registered
                        .end(DealStep.WIN, act("mira", registered, LATER, ""))
                        .stateOn(day("2026-04-01")))
                .isEqualTo(DealState.WON);
    }

    @Test
    void isExtendedOnceAndWhileItIsProtected() {
        Deal registered = registered();
        Deal extended = registered.extend(POLICY, MEETING, act("mira", registered, LATER));

        assertThat(extended.protection().orElseThrow().extended()).isTrue();
        assertThat(extended.stepsOn(day("2026-04-02"), POLICY)).doesNotContain(DealStep.EXTEND);
        assertThat(codeOf(() -> extended.extend(POLICY, MEETING, act("mira", extended, LATER))))
                .isEqualTo("deal.extended");
        // 2026-03-03 + 90 days = 2026-06-01
        Instant over = Instant.parse("2026-06-01T00:00:00Z");
        assertThat(codeOf(() -> registered.extend(POLICY, MEETING, act("mira", registered, over))))
                .isEqualTo("deal.state");
        assertThat(extended.stateOn(day("2026-06-01"))).isEqualTo(DealState.REGISTERED);
        assertThat(extended.stateOn(day("2026-07-01"))).isEqualTo(DealState.EXPIRED);
    }

    @Test
    void isReadAsOfADayAndAsKnownAtAnInstant() {
        Deal registered = registered();
        Deal won = registered.end(DealStep.WIN, act("mira", registered, LATER));

        assertThat(won.stateOn(day("2026-03-01"))).isEqualTo(DealState.SUBMITTED);
        assertThat(won.stateOn(day("2026-03-02"))).isEqualTo(DealState.SUBMITTED);
        assertThat(won.stateOn(day("2026-03-03"))).isEqualTo(DealState.REGISTERED);
        assertThat(won.stateOn(day("2026-03-31"))).isEqualTo(DealState.REGISTERED);
        assertThat(won.stateOn(day("2026-04-01"))).isEqualTo(DealState.WON);
        assertThat(won.knownAt(SUBMITTED.minusSeconds(1))).isEmpty();
        // as known before it was won, it would have expired
        assertThat(won.knownAt(LATER.minusSeconds(1)).orElseThrow().stateOn(day("2026-06-01")))
                .isEqualTo(DealState.EXPIRED);
        assertThat(won.stateOn(day("2026-06-01"))).isEqualTo(DealState.WON);
    }

    @Test
    void tellsEveryFaultOfAnOpportunityAtOnce() {
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> new Opportunity(
                        new Prospect("Northwind", Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        DealSamples.deal(SUBMITTED).opportunity().product(),
                        DealSamples.deal(SUBMITTED).opportunity().channel(),
                        new DealSize.Seats(1),
                        0,
                        DealSamples.US,
                        List.of()));

        assertThat(refused.faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("deal.term /termMonths", "deal.evidence /evidence");
        assertThatThrownBy(() -> new DealSize.Seats(0)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new Evidence(Evidence.Kind.OTHER, "x", Optional.of("ftp://x")))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private static Deal registered() {
        Deal submitted = deal(Optional.of(NORTH), "seats", 1, SUBMITTED);
        return submitted.register(POLICY, act("olivia", submitted, DECIDED));
    }

    private static Deal ended(DealState end) {
        Deal submitted = deal(SUBMITTED);
        Deal registered = registered();
        return switch (end) {
            case REFUSED -> submitted.refuse(RefusalReason.THIN_EVIDENCE, act("olivia", submitted, DECIDED));
            case WITHDRAWN -> submitted.end(DealStep.WITHDRAW, act("mira", submitted, DECIDED));
            case WON -> registered.end(DealStep.WIN, act("mira", registered, LATER));
            case LOST -> registered.end(DealStep.LOSE, act("mira", registered, LATER));
            case EXPIRED -> registered;
            case SUBMITTED, REGISTERED -> throw new IllegalArgumentException(end + " is no end");
        };
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static String codeOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
