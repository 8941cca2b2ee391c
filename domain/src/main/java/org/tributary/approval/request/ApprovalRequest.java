package org.tributary.approval.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.identity.Account;

/**
 * Somebody asks for a yes, and others give it step by step, or do not. Whoever asked or wrote what is asked about does not decide, and nobody decides
 * twice: not under another role, not from another account, not through a delegation given by or to such a person. Escalation and expiry follow from the
 * clock.
 *
 * @param requirement as the policy asked for it when the request was opened
 * @param history what was done, in order; the first is its opening
 */
public record ApprovalRequest(RequestId id, Asked asked, Requirement requirement, List<RequestChange> history) {

    /** @throws IllegalArgumentException if it was never opened */
    public ApprovalRequest {
        history = List.copyOf(history);
        if (history.isEmpty() || history.getFirst().what() != RequestChange.Kind.OPEN) {
            throw new IllegalArgumentException("A request begins with its opening.");
        }
    }

    /** A new one. */
    public static ApprovalRequest open(RequestId id, Asked asked, Requirement requirement, Account by, Instant at) {
        return new ApprovalRequest(
                id, asked, requirement, List.of(RequestChange.of(RequestChange.Kind.OPEN, by, at, Optional.empty())));
    }

    /** From 1; whatever is done makes it one higher. */
    public int version() {
        return history.size();
    }

    /** Who asks. */
    public Account requester() {
        return history.getFirst().by();
    }

    /** Everybody whose own it is: who asks, and who wrote what is asked about. */
    public Set<Account> own() {
        return Stream.concat(Stream.of(requester()), asked.authors().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** When it was opened. */
    public Instant openedAt() {
        return history.getFirst().at();
    }

    /** From when it cannot be decided any more. */
    public Instant expiresAt() {
        return openedAt().plus(Duration.ofHours(requirement.expiresAfterHours()));
    }

    /** The yeses so far, in order. */
    public List<RequestChange> approvals() {
        return history.stream()
                .filter(change -> change.what() == RequestChange.Kind.APPROVE)
                .toList();
    }

    /** Where it is in its life, as kept: what expired is still pending. */
    public RequestState kept() {
        return switch (history.getLast().what()) {
            case WITHDRAW -> RequestState.WITHDRAWN;
            case REJECT -> RequestState.REJECTED;
            case OPEN, APPROVE ->
                approvals().size() == requirement.steps().size() ? RequestState.APPROVED : RequestState.PENDING;
        };
    }

    /** Where it is in its life at an instant. */
    public RequestState stateAt(Instant now) {
        return kept() == RequestState.PENDING && !now.isBefore(expiresAt()) ? RequestState.EXPIRED : kept();
    }

    /** The step it waits for; empty where it waits for none. */
    public Optional<CurrentStep> current() {
        int done = approvals().size();
        return kept() == RequestState.PENDING
                ? Optional.of(new CurrentStep(
                        requirement.steps().get(done), done, history.getLast().at()))
                : Optional.empty();
    }

    /**
     * In which capacity somebody decides.
     *
     * @param role the step's, or the one it was escalated to
     * @param onBehalfOf who let him; empty where the role is his own
     */
    public record Capacity(String role, Optional<Account> onBehalfOf) {}

    /**
     * In which capacity somebody may decide now.
     *
     * @throws ApprovalRefused if it is not pending, if it is his own, if he took part before, or if the step is not his
     */
    public Capacity capacity(Decider decider, Instant now) {
        requirePending(now);
        requireOther(decider.account());
        Set<String> roles = current().orElseThrow().roles(now);
        Optional<Capacity> own = roles.stream()
                .filter(decider.roles()::contains)
                .sorted()
                .findFirst()
                .map(role -> new Capacity(role, Optional.empty()));
        return own.orElseGet(() -> lent(decider, roles));
    }

    private Capacity lent(Decider decider, Set<String> roles) {
        List<ApprovalRefused> refused = new ArrayList<>();
        for (Delegation delegation : decider.lent()) {
            Optional<String> role =
                    delegation.roles().stream().filter(roles::contains).sorted().findFirst();
            if (role.isPresent()) {
                Optional<ApprovalRefused> barred = barred(delegation, decider);
                if (barred.isEmpty()) {
                    return new Capacity(role.get(), Optional.of(delegation.from()));
                }
                refused.add(barred.get());
            }
        }
        throw refused.stream()
                .findFirst()
                .orElseGet(() -> ApprovalRefused.forbidden(
                        "approval.role",
                        "The step waits for "
                                + String.join(" or ", roles.stream().sorted().toList()) + "."));
    }

    private Optional<ApprovalRefused> barred(Delegation delegation, Decider decider) {
        if (delegation.from().isSamePersonAs(decider.account())) {
            return Optional.of(
                    ApprovalRefused.forbidden("approval.delegation", "Nobody decides for himself by a delegation."));
        }
        try {
            requireOther(delegation.from());
            return Optional.empty();
        } catch (ApprovalRefused own) {
            return Optional.of(own);
        }
    }

    private void requireOther(Account account) {
        if (own().stream().anyMatch(account::isSamePersonAs)) {
            throw ApprovalRefused.forbidden(
                    "approval.self",
                    "Who asked, or wrote what is asked about, does not decide on it: under no role, account or delegation.");
        }
        if (history.stream().filter(RequestChange::isDecision).anyMatch(change -> change.isDoneBy(account))) {
            throw ApprovalRefused.forbidden("approval.twice", "Every step is decided by another person.");
        }
    }

    private void requirePending(Instant now) {
        switch (stateAt(now)) {
            case PENDING -> {}
            case EXPIRED ->
                throw ApprovalRefused.conflict("approval.expired", "It could be decided until " + expiresAt() + ".");
            case APPROVED, REJECTED, WITHDRAWN ->
                throw ApprovalRefused.conflict("approval.state", "It has come to its end: " + kept() + ".");
        }
    }

    private void requireVersion(int read) {
        if (read != version()) {
            throw ApprovalRefused.conflict(
                    "approval.version", "It is at version " + version() + ", not at " + read + " any more.");
        }
    }

    /**
     * A yes or a no to the step it waits for.
     *
     * @param version the one that was read
     * @param comment required for a no
     * @throws ApprovalRefused if the version was another, it is not pending, or this is not his to decide
     */
    public ApprovalRequest decide(
            Decider decider, int version, Decision decision, Optional<String> comment, Instant now) {
        requireVersion(version);
        Capacity capacity = capacity(decider, now);
        RequestChange.Kind what = switch (decision) {
            case APPROVE -> RequestChange.Kind.APPROVE;
            case REJECT -> RequestChange.Kind.REJECT;
        };
        if (decision == Decision.REJECT
                && comment.filter(words -> !words.isBlank()).isEmpty()) {
            throw ApprovalRefused.invalid("approval.comment", "/comment", "Who rejects says why.");
        }
        return with(new RequestChange(
                what, decider.account(), Optional.of(capacity.role()), capacity.onBehalfOf(), now, comment));
    }

    /** Whether somebody may take it back now. */
    public boolean isWithdrawnBy(Account account, Instant now) {
        return stateAt(now) == RequestState.PENDING && own().stream().anyMatch(account::isSamePersonAs);
    }

    /**
     * Taken back by whose own it is.
     *
     * @throws ApprovalRefused if the version was another, it is not pending, or it is somebody else's
     */
    public ApprovalRequest withdraw(Account by, int version, Optional<String> comment, Instant now) {
        requireVersion(version);
        requirePending(now);
        if (!isWithdrawnBy(by, now)) {
            throw ApprovalRefused.forbidden("approval.not-author", "Who asked takes it back.");
        }
        return with(RequestChange.of(RequestChange.Kind.WITHDRAW, by, now, comment));
    }

    /** Taken back because another version of its subject is asked about. */
    public ApprovalRequest superseded(Account by, String version, Instant now) {
        return with(RequestChange.of(
                RequestChange.Kind.WITHDRAW, by, now, Optional.of("Superseded by version " + version + ".")));
    }

    private ApprovalRequest with(RequestChange change) {
        return new ApprovalRequest(
                id,
                asked,
                requirement,
                Stream.concat(history.stream(), Stream.of(change)).toList());
    }
}
