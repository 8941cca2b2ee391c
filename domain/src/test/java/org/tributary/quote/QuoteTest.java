package org.tributary.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.identity.Account;

class QuoteTest {

    private static final PricedOffer OFFER =
            Offers.priced(Offers.offer(Offers.DIRECT, List.of(), Offers.seats("seats", 100, "0.15")));
    private static final Quote DRAFT =
            Quote.begin(new QuoteId("Q-1"), Optional.empty(), OFFER, Account.of("olivia"), Offers.NOW);

    @Test
    void isWrittenPresentedAndAccepted() {
        Quote presented = DRAFT.step(QuoteStep.PRESENT, act(1));
        Quote accepted = presented.step(QuoteStep.ACCEPT, act(2));

        assertThat(DRAFT.stepsAt(Offers.NOW)).containsExactly(QuoteStep.WRITE, QuoteStep.PRESENT, QuoteStep.WITHDRAW);
        assertThat(presented.stateAt(Offers.NOW)).isEqualTo(QuoteState.PRESENTED);
        assertThat(accepted.stateAt(Offers.NOW)).isEqualTo(QuoteState.ACCEPTED);
        assertThat(accepted.stepsAt(Offers.NOW)).isEmpty();
        assertThat(accepted.revision()).isEqualTo(3);
    }

    @Test
    void aNewVersionTakesWhatWasPresentedBackAndTheOldOneStays() {
        Quote rewritten = DRAFT.step(QuoteStep.PRESENT, act(1)).write(OFFER, act(2, "petra"));

        assertThat(rewritten.stateAt(Offers.NOW)).isEqualTo(QuoteState.DRAFT);
        assertThat(rewritten.versions()).extracting(QuoteVersion::number).containsExactly(1, 2);
        assertThat(rewritten.authors()).containsExactlyInAnyOrder(Account.of("olivia"), Account.of("petra"));
    }

    @Test
    void canBeAcceptedThroughItsLastDayAndNotAfter() {
        Quote presented = DRAFT.step(QuoteStep.PRESENT, act(1));
        Instant lastSecond = Instant.parse("2025-12-31T23:59:59Z");

        assertThat(presented.stateAt(lastSecond)).isEqualTo(QuoteState.PRESENTED);
        assertThat(presented.stateAt(lastSecond.plusSeconds(1))).isEqualTo(QuoteState.EXPIRED);
        assertThatThrownBy(() -> presented.step(
                        QuoteStep.ACCEPT, new Act("olivia", 2, lastSecond.plusSeconds(1), Optional.empty())))
                .hasFieldOrPropertyWithValue("code", "quote.expired");
        assertThat(presented.stepsAt(lastSecond.plus(Duration.ofDays(9))))
                .containsExactly(QuoteStep.WRITE, QuoteStep.WITHDRAW);
    }

    @Test
    void anotherRevisionThanTheOneThatWasReadIsAConflict() {
        assertThatThrownBy(() -> DRAFT.step(QuoteStep.PRESENT, act(2)))
                .isInstanceOfSatisfying(QuoteRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("quote.version");
                    assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                });
        assertThatThrownBy(() -> DRAFT.step(QuoteStep.ACCEPT, act(1)))
                .hasFieldOrPropertyWithValue("code", "quote.state");
    }

    @ParameterizedTest
    @EnumSource(
            value = QuoteStep.class,
            names = {"DECLINE", "WITHDRAW"})
    void whatEndsItWithoutAContractSaysWhy(QuoteStep step) {
        Quote presented = DRAFT.step(QuoteStep.PRESENT, act(1));

        assertThatThrownBy(() -> presented.step(step, act(2))).hasFieldOrPropertyWithValue("code", "quote.words");
        assertThat(presented
                        .step(step, new Act("olivia", 2, Offers.NOW, Optional.of("they took another")))
                        .stepsAt(Offers.NOW))
                .isEmpty();
    }

    private static Act act(int revision) {
        return act(revision, "olivia");
    }

    private static Act act(int revision, String actor) {
        return new Act(actor, revision, Offers.NOW, Optional.empty());
    }
}
