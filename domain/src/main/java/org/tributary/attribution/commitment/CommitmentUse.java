package org.tributary.attribution.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * What was drawn of a commitment, and what is left: draws and remainder always sum to the commitment exactly.
 *
 * @param draws by channel, in the order of their codes
 */
public record CommitmentUse(SharedCommitment commitment, List<Draw> draws) {

    /** What one channel drew: its charges less its credits. */
    public record Draw(ChannelCode channel, Money amount) {}

    /** @throws Refusal.Invalid if the draws exceed the commitment */
    public CommitmentUse {
        draws = List.copyOf(draws);
        Money drawn = sum(commitment, draws);
        if (drawn.compareTo(commitment.amount()) > 0) {
            throw new Refusal.Invalid(
                    "commitment.exceeded",
                    "The draws come to " + drawn + ", beyond the commitment of " + commitment.amount() + ".");
        }
    }

    /** All draws together. */
    public Money drawn() {
        return sum(commitment, draws);
    }

    /** What is not drawn. */
    public Money remaining() {
        return commitment.amount().minus(drawn());
    }

    /**
     * The line that books what is left to the contracting channel, to be submitted as any other; empty where nothing is left. It is
     * served on the last day of the term: until then it could still be drawn (ASC 606-10-55-48, no breakage expected in advance), so that
     * day's terms bear.
     *
     * @param recordedAt when the platform learned of it
     */
    public Optional<RevenueLine> breakage(LineKey key, LocalDate invoicedOn, Instant recordedAt) {
        if (remaining().isZero()) {
            return Optional.empty();
        }
        DateRange lastDay = DateRange.ofDay(commitment.term().endExclusive().minusDays(1));
        return Optional.of(new RevenueLine(
                key,
                RevenueLine.Kind.CHARGE,
                Optional.empty(),
                commitment.contracting(),
                lastDay,
                invoicedOn,
                remaining(),
                List.of(),
                Optional.empty(),
                recordedAt));
    }

    private static Money sum(SharedCommitment commitment, List<Draw> draws) {
        return draws.stream()
                .map(Draw::amount)
                .reduce(Money.zero(commitment.amount().currency()), Money::plus);
    }
}
