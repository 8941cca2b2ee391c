package org.tributary.approval.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a policy asks for of one subject.
 *
 * @param reasons one at least
 * @param steps of all rules that bear, each role once
 * @param expiresAfterHours of these rules the shortest
 */
public record Requirement(List<Reason> reasons, List<ApprovalStep> steps, int expiresAfterHours) {

    /** @throws IllegalArgumentException if nobody is asked */
    public Requirement {
        reasons = List.copyOf(reasons);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("nobody is asked");
        }
    }

    /**
     * The steps of several rules as one row, each role once: every rule finds its roles in its order, and where rules say nothing of it, or contradict each
     * other, what stands first comes first.
     */
    static List<ApprovalStep> merged(List<ApprovalRule> rules) {
        Map<String, ApprovalStep> waiting = new LinkedHashMap<>();
        rules.forEach(rule -> rule.steps().forEach(step -> waiting.merge(step.role(), step, ApprovalStep::orSooner)));
        List<ApprovalStep> row = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String next = waiting.keySet().stream()
                    .filter(role -> rules.stream().noneMatch(rule -> waitsForAnother(rule, role, waiting.keySet())))
                    .findFirst()
                    .orElseGet(() -> waiting.keySet().iterator().next());
            row.add(Optional.ofNullable(waiting.remove(next)).orElseThrow());
        }
        return row;
    }

    /** Whether a rule asks one of those who wait before it asks a role. */
    private static boolean waitsForAnother(ApprovalRule rule, String role, Set<String> waiting) {
        List<String> roles = rule.steps().stream().map(ApprovalStep::role).toList();
        return roles.contains(role)
                && roles.stream().takeWhile(before -> !before.equals(role)).anyMatch(waiting::contains);
    }

    /** Who is asked, in words: {@code approver, then finance}. */
    public String inWords() {
        return steps.stream().map(ApprovalStep::role).collect(Collectors.joining(", then "));
    }
}
