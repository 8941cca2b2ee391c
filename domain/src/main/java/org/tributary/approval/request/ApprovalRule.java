package org.tributary.approval.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.money.Rate;

/**
 * When somebody's yes is needed, and whose.
 *
 * @param name in words, 1 to 80 characters
 * @param subjects of which kinds; of all where it is empty
 * @param when all of these are met, each by one fact
 * @param steps one after the other
 * @param expiresAfterHours how long a request under this rule can be decided, 1 to 8,760
 */
public record ApprovalRule(
        String name,
        @Otherwise(written = false) Set<SubjectKind> subjects,
        List<Condition> when,
        List<ApprovalStep> steps,
        int expiresAfterHours) {

    private static final int LONGEST_NAME = 80;
    private static final int YEAR_OF_HOURS = 8_760;

    /** @throws Refusal.Invalid with everything for which nobody could ever meet it, or decide under it */
    public ApprovalRule {
        subjects = Set.copyOf(subjects);
        when = List.copyOf(when);
        steps = List.copyOf(steps);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "approval-policy.name",
                "/name",
                "A name has 1 to 80 characters.");
        faults.require(
                expiresAfterHours >= 1 && expiresAfterHours <= YEAR_OF_HOURS,
                "approval-policy.expiry",
                "/expiresAfterHours",
                "A request can be decided for 1 to 8,760 hours.");
        checkConditions(when, faults);
        checkSteps(steps, expiresAfterHours, faults);
        faults.refuseIfAny("approval-policy.invalid");
    }

    private static void checkConditions(List<Condition> when, Refusal.Faults faults) {
        faults.require(!when.isEmpty(), "approval-policy.when", "/when", "A rule says when it bears.");
        for (int i = 0; i < when.size(); i++) {
            Condition one = when.get(i);
            boolean possible = when.stream().allMatch(other -> canBothBeMet(one, other));
            faults.require(
                    possible, "approval-policy.never", "/when/" + i, "Nothing can meet this and the others at once.");
        }
    }

    private static boolean canBothBeMet(Condition one, Condition other) {
        if (one.measure() != other.measure()) {
            return true;
        }
        return lowest(one)
                .flatMap(low -> highest(other).map(high -> low.compareTo(high) < 0))
                .or(() -> lowest(other).flatMap(low -> highest(one).map(high -> low.compareTo(high) < 0)))
                .orElse(true);
    }

    private static Optional<Rate> lowest(Condition condition) {
        return switch (condition) {
            case Condition.Above(Measure _, Rate bound) -> Optional.of(bound);
            case Condition.AtLeast(Measure _, Rate bound) -> Optional.of(bound);
            case Condition.Below _, Condition.AboveAmount _ -> Optional.empty();
        };
    }

    private static Optional<Rate> highest(Condition condition) {
        return condition instanceof Condition.Below(Measure _, Rate bound) ? Optional.of(bound) : Optional.empty();
    }

    private static void checkSteps(List<ApprovalStep> steps, int expiresAfterHours, Refusal.Faults faults) {
        faults.require(!steps.isEmpty(), "approval-policy.steps", "/steps", "A rule needs one yes at least.");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            ApprovalStep step = steps.get(i);
            String at = "/steps/" + i;
            requireDeciding(step.role(), at + "/role", faults);
            faults.require(
                    seen.add(step.role()), "approval-policy.steps", at + "/role", "A role stands once in a rule.");
            step.escalation()
                    .ifPresent(escalation ->
                            checkEscalation(step, escalation, expiresAfterHours, at + "/escalation", faults));
        }
    }

    private static void checkEscalation(
            ApprovalStep step,
            ApprovalStep.Escalation escalation,
            int expiresAfterHours,
            String at,
            Refusal.Faults faults) {
        requireDeciding(escalation.to(), at + "/to", faults);
        faults.require(
                !escalation.to().equals(step.role()),
                "approval-policy.escalation",
                at + "/to",
                "A step is escalated to another role than its own.");
        faults.require(
                escalation.afterHours() >= 1 && escalation.afterHours() < expiresAfterHours,
                "approval-policy.escalation",
                at + "/afterHours",
                "A step is escalated after an hour at least, and before the request expires.");
    }

    private static void requireDeciding(String role, String pointer, Refusal.Faults faults) {
        faults.require(
                ApprovalStep.DECIDING.contains(role),
                "approval-policy.role",
                pointer,
                "One of " + ApprovalStep.DECIDING.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }

    boolean isAbout(SubjectKind kind) {
        return subjects.isEmpty() || subjects.contains(kind);
    }

    /** Why it bears on a subject, one reason for each condition; empty where it does not. */
    Optional<List<Reason>> reasons(SubjectKind kind, List<Fact> facts) {
        if (!isAbout(kind)) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        for (Condition condition : when) {
            Optional<Fact> fact = facts.stream().filter(condition::isMetBy).findFirst();
            if (fact.isEmpty()) {
                return Optional.empty();
            }
            reasons.add(new Reason(name, condition.inWords(fact.get())));
        }
        return Optional.of(reasons);
    }
}
