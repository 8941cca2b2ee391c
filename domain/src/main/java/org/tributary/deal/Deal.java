package org.tributary.deal;

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
import org.tributary.identity.Account;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;
import org.tributary.time.EndOfDay;

/**
 * A sale that somebody works on and registered before it is signed. Each step makes a new one of a version one higher; what has come to its end never
 * changes. That its protection ended follows from the day it is asked about.
 *
 * @param partner who registered it; empty for the vendor's own sales
 * @param history the steps it took, in order; the first is its submission
 */
public record Deal(DealId id, Optional<OrganizationId> partner, Opportunity opportunity, List<DealChange> history) {

    /** @throws IllegalArgumentException if it was never submitted */
    public Deal {
        history = List.copyOf(history);
        if (history.isEmpty() || history.getFirst().step() != DealStep.SUBMIT) {
            throw new IllegalArgumentException("A deal begins with its submission.");
        }
    }

    /** A new one. */
    public static Deal submit(
            DealId id, Optional<OrganizationId> partner, Opportunity opportunity, Account by, Instant at) {
        return new Deal(id, partner, opportunity, List.of(DealChange.of(DealStep.SUBMIT, by, at, Optional.empty())));
    }

    /** From 1; a step decides on one version of it. */
    public int version() {
        return history.size();
    }

    /** Who registered it. */
    public String submitter() {
        return history.getFirst().actor();
    }

    /** Whether the person behind an account registered it, under whichever account. */
    public boolean isSubmittedBy(Account account) {
        return history.getFirst().by().isSamePersonAs(account);
    }

    /** When it was registered: its decision clock runs from here. */
    public Instant submittedAt() {
        return history.getFirst().at();
    }

    /** The day on which it was registered, by which the policy is chosen. */
    public LocalDate submittedOn() {
        return dayOf(submittedAt());
    }

    /** It as the platform knew it at an instant; empty before it was registered. */
    public Optional<Deal> knownAt(Instant instant) {
        List<DealChange> known =
                history.stream().filter(step -> !step.at().isAfter(instant)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Deal(id, partner, opportunity, known));
    }

    /** Where it was in its life on a day, by the steps taken until the end of that day; submitted before its first. */
    public DealState stateOn(LocalDate day) {
        Deal then = knownAt(EndOfDay.of(day)).orElse(new Deal(id, partner, opportunity, history.subList(0, 1)));
        DealState last = then.history.stream()
                .flatMap(change -> change.step().to().stream())
                .reduce(DealState.SUBMITTED, (_, later) -> later);
        boolean over = last == DealState.REGISTERED
                && then.protection()
                        .filter(protection -> protection.daysLeft(day) > 0)
                        .isEmpty();
        return over ? DealState.EXPIRED : last;
    }

    /** The days on which nobody else may register it; empty before it is registered. */
    public Optional<Protection> protection() {
        Optional<DealChange> registered = history.stream()
                .filter(change -> change.step() == DealStep.REGISTER)
                .findFirst();
        Optional<LocalDate> until = history.stream()
                .flatMap(change -> change.protectedUntil().stream())
                .reduce((_, later) -> later);
        return registered.flatMap(first -> until.map(end -> new Protection(
                new DateRange(dayOf(first.at()), end),
                history.stream().anyMatch(change -> change.step() == DealStep.EXTEND))));
    }

    /** Whether nobody else may register it on a day. */
    public boolean isProtectedOn(LocalDate day) {
        return stateOn(day) == DealState.REGISTERED;
    }

    /** What can be done with it on a day. */
    public Set<DealStep> stepsOn(LocalDate day, RegistrationPolicy policy) {
        DealState state = stateOn(day);
        return Arrays.stream(DealStep.values())
                .filter(step -> step.startsFrom(state))
                .filter(step -> step != DealStep.EXTEND || (policy.extensionDays() > 0 && !isExtended()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DealStep.class)));
    }

    /**
     * Registers it: it is protected from this day on.
     *
     * @throws DealRefused if the version was another, it is not waiting for a decision, or who submitted it decides
     */
    public Deal register(RegistrationPolicy policy, Act act) {
        require(DealStep.REGISTER, act);
        LocalDate until = dayOf(act.at()).plusDays(policy.protectionDays());
        return with(new DealChange(
                DealStep.REGISTER,
                act.by(),
                act.at(),
                Optional.empty(),
                act.comment(),
                Optional.of(until),
                Optional.empty()));
    }

    /**
     * Refuses it.
     *
     * @throws DealRefused as {@link #register} does, or if no words say why
     */
    public Deal refuse(RefusalReason reason, Act act) {
        require(DealStep.REFUSE, act);
        requireWords(act);
        return with(new DealChange(
                DealStep.REFUSE,
                act.by(),
                act.at(),
                Optional.of(reason),
                act.comment(),
                Optional.empty(),
                Optional.empty()));
    }

    /**
     * Ends it by who works on it: withdrawn, won or lost. A loss says why.
     *
     * @throws DealRefused if the version was another, it has come to its end, or a loss gives no reason
     */
    public Deal end(DealStep step, Act act) {
        require(step, act);
        if (step == DealStep.LOSE) {
            requireWords(act);
        }
        return with(DealChange.of(step, act.by(), act.at(), act.comment()));
    }

    /**
     * Protects it for longer: from where its protection ends, so that no day is lost by asking early.
     *
     * @param proof of activity
     * @throws DealRefused if the version was another, it is not protected on the day, or it was extended before
     */
    public Deal extend(RegistrationPolicy policy, Evidence proof, Act act) {
        require(DealStep.EXTEND, act);
        require(
                policy.extensionDays() > 0 && !isExtended(),
                Refusal.Kind.CONFLICT,
                "deal.extended",
                policy.extensionDays() > 0
                        ? "The protection was extended before, and is extended once."
                        : "The policy knows no extension.");
        LocalDate until = protection().orElseThrow().days().endExclusive().plusDays(policy.extensionDays());
        return with(new DealChange(
                DealStep.EXTEND,
                act.by(),
                act.at(),
                Optional.empty(),
                act.comment(),
                Optional.of(until),
                Optional.of(proof)));
    }

    /**
     * Notes that a conflict of it was decided; how, stands with the conflict.
     *
     * @throws DealRefused as {@link #register} does
     */
    public Deal adjudicated(Adjudication.Decision decision, Act act) {
        require(DealStep.ADJUDICATE, act);
        return with(DealChange.of(DealStep.ADJUDICATE, act.by(), act.at(), Optional.of(decision.inWords())));
    }

    private boolean isExtended() {
        return protection().map(Protection::extended).orElse(false);
    }

    private Deal with(DealChange change) {
        return new Deal(
                id,
                partner,
                opportunity,
                Stream.concat(history.stream(), Stream.of(change)).toList());
    }

    private void require(DealStep step, Act act) {
        require(
                act.version() == version(),
                Refusal.Kind.CONFLICT,
                "deal.version",
                "The deal is at version " + version() + ", not at " + act.version() + " any more.");
        DealState state = stateOn(dayOf(act.at()));
        require(
                step.startsFrom(state),
                Refusal.Kind.CONFLICT,
                "deal.state",
                "The step " + step + " is not taken from the state " + state + ".");
        require(
                !step.decides() || !isSubmittedBy(act.by()),
                Refusal.Kind.FORBIDDEN,
                "deal.four-eyes",
                "Who registered a deal does not decide on it.");
    }

    private static void requireWords(Act act) {
        if (act.comment().filter(words -> !words.isBlank()).isEmpty()) {
            throw new DealRefused("deal.words", "/words", "This step says why.");
        }
    }

    private static void require(boolean holds, Refusal.Kind kind, String code, String message) {
        if (!holds) {
            throw new DealRefused(kind, code, message);
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
