package org.tributary.approval.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.approval.control.ApprovalPolicyRows;
import org.tributary.approval.control.DelegationRows;
import org.tributary.approval.control.RequestLists;
import org.tributary.approval.control.RequestRows;
import org.tributary.approval.request.ApprovalDecided;
import org.tributary.approval.request.ApprovalFilter;
import org.tributary.approval.request.ApprovalPolicy;
import org.tributary.approval.request.ApprovalRefused;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.Asked;
import org.tributary.approval.request.Decider;
import org.tributary.approval.request.Decision;
import org.tributary.approval.request.Delegation;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.RecordedApprovalPolicy;
import org.tributary.approval.request.RequestChange;
import org.tributary.approval.request.RequestId;
import org.tributary.approval.request.RequestState;
import org.tributary.approval.request.Requirement;
import org.tributary.approval.request.Subject;
import org.tributary.approval.request.SubjectKind;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.database.Outcome;
import org.tributary.identity.Account;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/**
 * Asks for a yes and gives it. Another context asks with {@link #open} what it measured, looks with {@link #isGranted} before it acts, and may hear of
 * the end of a request as an {@link ApprovalDecided}, in the transaction that decides it.
 */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class ApprovalRequests {

    @Inject
    RequestRows requests;

    @Inject
    RequestLists lists;

    @Inject
    ApprovalPolicyRows policies;

    @Inject
    DelegationRows delegations;

    @Inject
    Event<ApprovalDecided> decided;

    @Inject
    CurrentActor actor;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A page of a list, and how many there are in all. */
    public record Page(List<ApprovalRequest> items, long total) {}

    /**
     * What the caller may do with a request now.
     *
     * @param capacity in which he would decide; empty where he may not
     * @param barred why he may not decide; empty where he may
     */
    public record Standing(
            Optional<ApprovalRequest.Capacity> capacity, Optional<Refusal.Fault> barred, boolean withdraws) {}

    /** One request of many, and the version that was read. */
    public record Pick(RequestId id, int version) {}

    /** The rules of today. */
    public ApprovalPolicy policy() {
        Instant now = clock.instant();
        return RecordedApprovalPolicy.inForce(policies.all(), LocalDate.ofInstant(now, ZoneOffset.UTC), now);
    }

    /** Whose yes would be needed, and why; empty where nobody's is. */
    public Optional<Requirement> requirement(SubjectKind kind, List<Fact> facts) {
        return policy().requirement(kind, facts);
    }

    /**
     * Asks for a yes, where one is needed. What is asked about another time in the same version is the same request, unless that was withdrawn or has
     * expired: a no stands. A request about another version of the same thing that is still pending is withdrawn.
     *
     * @return the request, whatever state it is in; empty where nobody's yes is needed
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    public Optional<ApprovalRequest> open(Asked asked) {
        database.lock("tributary.approval " + asked.subject().kind() + " "
                + asked.subject().id());
        Instant now = clock.instant();
        Optional<Requirement> requirement = requirement(asked.subject().kind(), asked.facts());
        List<ApprovalRequest> known = requests.about(asked.subject());
        supersede(known, asked.subject(), now);
        return requirement.map(its -> standing(known, asked.subject(), now).orElseGet(() -> add(asked, its, now)));
    }

    private static Optional<ApprovalRequest> standing(List<ApprovalRequest> known, Subject subject, Instant now) {
        return last(known, subject)
                .filter(request -> Set.of(RequestState.PENDING, RequestState.APPROVED, RequestState.REJECTED)
                        .contains(request.stateAt(now)));
    }

    private static Optional<ApprovalRequest> last(List<ApprovalRequest> known, Subject subject) {
        return known.stream()
                .filter(request -> request.asked().subject().equals(subject))
                .reduce((_, later) -> later);
    }

    private void supersede(List<ApprovalRequest> known, Subject subject, Instant now) {
        known.stream()
                .filter(request -> !request.asked().subject().equals(subject))
                .filter(request -> request.stateAt(now) == RequestState.PENDING)
                .map(request -> requests.requireForChange(request.id()))
                .filter(request -> request.stateAt(now) == RequestState.PENDING)
                .forEach(request -> keep(request, request.superseded(account(), subject.version(), now)));
    }

    private ApprovalRequest add(Asked asked, Requirement requirement, Instant now) {
        ApprovalRequest request =
                ApprovalRequest.open(new RequestId(UUID.randomUUID()), asked, requirement, account(), now);
        requests.add(request);
        trail.record(
                "approval.open",
                request.id().toString(),
                asked.subject().kind() + " " + asked.subject().id() + " asks " + requirement.inWords());
        return request;
    }

    /** The last request about a subject in this version. */
    public Optional<ApprovalRequest> find(Subject subject) {
        return last(requests.about(subject), subject);
    }

    /** Whether the last request about a subject in this version has every yes it needs. */
    public boolean isGranted(Subject subject) {
        return find(subject)
                .filter(request -> request.kept() == RequestState.APPROVED)
                .isPresent();
    }

    /** @throws Refusal.NotFound if there is no such request */
    public ApprovalRequest require(RequestId id) {
        return requests.find(id).orElseThrow(() -> new Refusal.NotFound("approval"));
    }

    /** A page of the requests of a filter, the latest first. */
    public Page list(ApprovalFilter filter, int page, int size) {
        Instant now = clock.instant();
        return new Page(lists.page(filter, now, page, size), lists.count(filter, now));
    }

    /** What the caller may decide now: by a role of his own, by escalation, or for somebody else. What expires first comes first. */
    public List<ApprovalRequest> inbox() {
        Instant now = clock.instant();
        Decider decider = decider(now);
        Set<String> roles = Stream.concat(
                        decider.roles().stream(), decider.lent().stream().flatMap(lent -> lent.roles().stream()))
                .collect(Collectors.toSet());
        return requests.waitingFor(roles, now).stream()
                .filter(request -> standing(request, decider, now).capacity().isPresent())
                .toList();
    }

    /** What the caller may do with each of some requests, in their order. */
    public List<Standing> standings(List<ApprovalRequest> some) {
        Instant now = clock.instant();
        Decider decider = decider(now);
        return some.stream().map(request -> standing(request, decider, now)).toList();
    }

    private static Standing standing(ApprovalRequest request, Decider decider, Instant now) {
        boolean withdraws = request.isWithdrawnBy(decider.account(), now);
        try {
            return new Standing(Optional.of(request.capacity(decider, now)), Optional.empty(), withdraws);
        } catch (ApprovalRefused refused) {
            return new Standing(Optional.empty(), Optional.of(refused.faults().getFirst()), withdraws);
        }
    }

    /**
     * Says yes or no to the step a request waits for.
     *
     * @param version the one that was read
     * @param comment required for a no
     * @throws Refusal.NotFound if there is no such request
     * @throws ApprovalRefused if the version was another, it is not pending, or this is not the caller's to decide
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    public ApprovalRequest decide(RequestId id, int version, Decision decision, Optional<String> comment) {
        Instant now = clock.instant();
        ApprovalRequest before = requests.requireForChange(id);
        return keep(before, before.decide(decider(now), version, decision, comment, now));
    }

    /**
     * Says the same to many requests, each by itself: one that is refused leaves the others alone.
     *
     * @param dryRun whether nothing is kept: what would happen is found out by doing it, and undone
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    public List<Outcome<RequestId, ApprovalRequest>> decideAll(
            List<Pick> picks, Decision decision, Optional<String> comment, boolean dryRun) {
        return database.each(picks, !dryRun, Pick::id, pick -> decide(pick.id(), pick.version(), decision, comment));
    }

    /**
     * Takes a request back.
     *
     * @param version the one that was read
     * @throws Refusal.NotFound if there is no such request
     * @throws ApprovalRefused if the version was another, it is not pending, or it is somebody else's
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.ADMIN})
    public ApprovalRequest withdraw(RequestId id, int version, Optional<String> comment) {
        ApprovalRequest before = requests.requireForChange(id);
        return keep(before, before.withdraw(account(), version, comment, clock.instant()));
    }

    private ApprovalRequest keep(ApprovalRequest before, ApprovalRequest after) {
        requests.change(before, after);
        RequestChange last = after.history().getLast();
        if (after.kept() != RequestState.PENDING) {
            decided.fire(new ApprovalDecided(after, after.kept(), last.by(), last.at()));
        }
        trail.record(
                "approval." + last.what().name().toLowerCase(Locale.ROOT),
                after.id().toString(),
                after.asked().subject().kind() + " " + after.asked().subject().id()
                        + last.role().map(role -> " as " + role).orElse("")
                        + last.onBehalfOf().map(other -> " for " + other).orElse("")
                        + last.comment().map(words -> ": " + words).orElse(""));
        return after;
    }

    private Account account() {
        return actor.require().account();
    }

    private Decider decider(Instant now) {
        return Decider.of(actor.require(), delegations.lentTo(actor.require().username(), new Delegation.Moment(now)));
    }
}
