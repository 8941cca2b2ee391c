package org.tributary.approval.boundary;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.FINANCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.tributary.Refusal;
import org.tributary.approval.request.ApprovalPolicy;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.ApprovalRule;
import org.tributary.approval.request.ApprovalStep;
import org.tributary.approval.request.Asked;
import org.tributary.approval.request.Condition;
import org.tributary.approval.request.Decision;
import org.tributary.approval.request.Delegation;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.Measure;
import org.tributary.approval.request.Subject;
import org.tributary.approval.request.SubjectKind;
import org.tributary.database.Platform;
import org.tributary.identity.Account;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/** Two rules and who asks under them, on one database. */
record ApprovalWorld(Platform platform) {

    static final SubjectKind QUOTE = new SubjectKind("QUOTE");

    /** An account of a person, with roles. */
    static Actor account(String username, String person, String... roles) {
        return new Actor(username, username, Set.of(roles), Optional.empty(), person);
    }

    /** Above 15 % an approver says yes, a day later finance may; above 30 % finance says yes as well. */
    static ApprovalPolicy policy(String from, String... more) {
        ApprovalRule approver = new ApprovalRule(
                "Discount above 15 %",
                Set.of(),
                List.of(new Condition.Above(Measure.DISCOUNT, Rate.of("0.15"))),
                List.of(new ApprovalStep(Role.APPROVER, Optional.of(new ApprovalStep.Escalation(24, Role.FINANCE)))),
                168);
        ApprovalRule both = new ApprovalRule(
                "Discount above 30 %",
                Set.of(),
                List.of(new Condition.Above(Measure.DISCOUNT, Rate.of("0.3"))),
                List.of(ApprovalStep.by(Role.APPROVER), ApprovalStep.by(Role.FINANCE)),
                168);
        return new ApprovalPolicy(LocalDate.parse(from), List.of(approver, both), "the tests" + String.join(" ", more));
    }

    ApprovalWorld withPolicy() {
        platform.ask(ADMIN, ApprovalPolicies.class, policies -> policies.record(policy("2026-01-01")));
        return this;
    }

    static Asked quote(String id, String version, String discount, Account... authors) {
        return new Asked(
                new Subject(QUOTE, id, version),
                "Quote " + id,
                "/quotes/" + id,
                List.of(new Fact.Figure(Measure.DISCOUNT, Rate.of(discount))),
                Set.of(authors));
    }

    Optional<ApprovalRequest> open(Actor actor, Asked asked) {
        return platform.ask(actor, ApprovalRequests.class, requests -> requests.open(asked));
    }

    ApprovalRequest require(ApprovalRequest request) {
        return platform.ask(FINANCE, ApprovalRequests.class, requests -> requests.require(request.id()));
    }

    ApprovalRequest decide(Actor actor, ApprovalRequest request, Decision decision) {
        return platform.ask(
                actor,
                ApprovalRequests.class,
                requests ->
                        requests.decide(request.id(), require(request).version(), decision, Optional.of("because")));
    }

    ApprovalRequest approve(Actor actor, ApprovalRequest request) {
        return decide(actor, request, Decision.APPROVE);
    }

    /** From today for a month. */
    Delegation lend(Actor from, Actor to) {
        LocalDate today = new Delegation.Moment(platform.now()).day();
        return platform.ask(
                from,
                ApprovalDelegations.class,
                delegations -> delegations.give(
                        Optional.empty(), to.username(), new DateRange(today, today.plusDays(30)), "away"));
    }

    static String codeOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
