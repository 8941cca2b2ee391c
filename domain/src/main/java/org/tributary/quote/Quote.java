package org.tributary.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.deal.DealId;
import org.tributary.identity.Account;
import org.tributary.party.OrganizationId;

/**
 * What is offered to a customer, version by version. Each step makes a new one of a revision one higher; what has come to its end never changes.
 *
 * @param deal the deal it is about, where one was registered
 * @param versions by number, one at least
 * @param history the steps it took, in order; the first writes its first version
 */
public record Quote(QuoteId id, Optional<DealId> deal, List<QuoteVersion> versions, List<QuoteChange> history) {

    /** @throws IllegalArgumentException if its versions are not numbered, or it was never written */
    public Quote {
        versions = List.copyOf(versions);
        history = List.copyOf(history);
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).number() != i + 1) {
                throw new IllegalArgumentException("versions are numbered from 1");
            }
        }
        if (versions.isEmpty() || history.isEmpty() || history.getFirst().step() != QuoteStep.WRITE) {
            throw new IllegalArgumentException("A quote begins with its first version.");
        }
    }

    /** A new one. */
    public static Quote begin(QuoteId id, Optional<DealId> deal, PricedOffer offer, Account author, Instant at) {
        return new Quote(
                id,
                deal,
                List.of(new QuoteVersion(1, offer, author, at)),
                List.of(new QuoteChange(QuoteStep.WRITE, 1, author.username(), at, Optional.empty())));
    }

    /** The day it is at an instant, by which quotes expire and are priced: in UTC. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** From 1; a step decides on one revision of it. */
    public int revision() {
        return history.size();
    }

    /** The version that counts. */
    public QuoteVersion last() {
        return versions.getLast();
    }

    /** Whom it is offered to. */
    public OrganizationId customer() {
        return last().priced().through().customer();
    }

    /** Everybody who wrote a version of it. */
    public Set<Account> authors() {
        return versions.stream().map(QuoteVersion::author).collect(Collectors.toUnmodifiableSet());
    }

    /** Where it is in its life at an instant. */
    public QuoteState stateAt(Instant at) {
        QuoteState reached = history.getLast().step().to();
        return reached.isTerminal() || last().isValid(at) ? reached : QuoteState.EXPIRED;
    }

    /** What can be done with it at an instant. */
    public Set<QuoteStep> stepsAt(Instant at) {
        QuoteState state = stateAt(at);
        return Arrays.stream(QuoteStep.values())
                .filter(step -> step.startsFrom(state))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QuoteStep.class)));
    }

    /**
     * With one version more.
     *
     * @throws QuoteRefused if the revision was another, or it has come to its end
     */
    public Quote write(PricedOffer offer, Act act) {
        require(QuoteStep.WRITE, act);
        QuoteVersion version = new QuoteVersion(versions.size() + 1, offer, act.by(), act.at());
        return with(Stream.concat(versions.stream(), Stream.of(version)).toList(), QuoteStep.WRITE, act);
    }

    /**
     * A step further with its last version.
     *
     * @throws QuoteRefused if the revision was another, the step does not start here, or it says not why where it must
     */
    public Quote step(QuoteStep step, Act act) {
        require(step, act);
        return with(versions, step, act);
    }

    private Quote with(List<QuoteVersion> all, QuoteStep step, Act act) {
        QuoteChange change = new QuoteChange(step, all.size(), act.actor(), act.at(), act.comment());
        return new Quote(
                id,
                deal,
                all,
                Stream.concat(history.stream(), Stream.of(change)).toList());
    }

    private void require(QuoteStep step, Act act) {
        require(
                act.version() == revision(),
                Refusal.Kind.CONFLICT,
                "quote.version",
                "The quote is at revision " + revision() + ", not at " + act.version() + " any more.");
        QuoteState state = stateAt(act.at());
        require(
                step.startsFrom(state),
                Refusal.Kind.CONFLICT,
                state == QuoteState.EXPIRED ? "quote.expired" : "quote.state",
                state == QuoteState.EXPIRED
                        ? "It could be accepted until " + last().offer().validUntil() + ": write a new version."
                        : "The step " + step + " is not taken from the state " + state + ".");
        require(
                !step.needsWords()
                        || act.comment().filter(words -> !words.isBlank()).isPresent(),
                Refusal.Kind.INVALID,
                "quote.words",
                "This step says why.");
    }

    private static void require(boolean holds, Refusal.Kind kind, String code, String message) {
        if (!holds) {
            throw new QuoteRefused(kind, code, message);
        }
    }
}
