package org.tributary.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.identity.Account;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/** A policy as a sales desk has it, and people who ask and decide. */
final class ApprovalSamples {

    static final Instant OPENED = Instant.parse("2026-11-02T09:00:00Z");
    static final SubjectKind QUOTE = new SubjectKind("QUOTE");

    static final ApprovalRule DISCOUNT_15 = rule(
            "Discount above 15 %",
            new Condition.Above(Measure.DISCOUNT, Rate.of("0.15")),
            168,
            new ApprovalStep(Role.APPROVER, Optional.of(new ApprovalStep.Escalation(24, Role.FINANCE))));
    static final ApprovalRule DISCOUNT_30 = rule(
            "Discount above 30 %",
            new Condition.Above(Measure.DISCOUNT, Rate.of("0.3")),
            72,
            ApprovalStep.by(Role.APPROVER),
            ApprovalStep.by(Role.FINANCE));
    static final ApprovalRule CREDIT = rule(
            "Credit above 10,000",
            new Condition.AboveAmount(Measure.CREDIT, List.of(usd("10000.00"))),
            96,
            ApprovalStep.by(Role.FINANCE));

    static final ApprovalPolicy POLICY =
            new ApprovalPolicy(LocalDate.parse("2026-01-01"), List.of(DISCOUNT_15, DISCOUNT_30, CREDIT), "the tests");

    private ApprovalSamples() {}

    static Money usd(String amount) {
        return Money.of(amount, Money.currency("USD"));
    }

    static ApprovalRule rule(String name, Condition condition, int expires, ApprovalStep... steps) {
        return new ApprovalRule(name, Set.of(), List.of(condition), List.of(steps), expires);
    }

    static Fact discount(String part) {
        return new Fact.Figure(Measure.DISCOUNT, Rate.of(part));
    }

    static Account account(String username, String person) {
        return new Account(username, person);
    }

    /** A request of Olivia's, which Otto helped to write. */
    static ApprovalRequest asked(String discount) {
        List<Fact> facts = List.of(discount(discount));
        Asked asked = new Asked(
                new Subject(QUOTE, "Q-1", "3"), "A quote", "/quotes/Q-1", facts, Set.of(account("otto", "otto-olsen")));
        return ApprovalRequest.open(
                new RequestId(new UUID(0, 1)),
                asked,
                POLICY.requirement(QUOTE, facts).orElseThrow(),
                account("olivia", "olivia-okafor"),
                OPENED);
    }

    static Decider decider(String username, String person, String... roles) {
        return new Decider(account(username, person), Set.of(roles), List.of());
    }

    /** What somebody with a role lends to another account, from the day of the opening for a month. */
    static Delegation lent(String username, String person, String role, String to) {
        Actor from = new Actor(username, username, Set.of(role), Optional.empty(), person);
        return Delegation.give(
                new UUID(0, 9),
                from,
                to,
                new DateRange(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01")),
                "away",
                new Delegation.Moment(OPENED));
    }
}
