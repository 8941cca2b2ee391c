package org.tributary.approval.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;

/**
 * By which rules approvals are asked for from a day on. A request keeps the steps it was opened with.
 *
 * @param from the first day, in universal time
 * @param rules all that bear count, in this order; none where nothing needs approval
 * @param source where it comes from, in words, 1 to 200 characters
 */
public record ApprovalPolicy(LocalDate from, List<ApprovalRule> rules, String source) {

    /** What holds where nobody recorded anything: nothing needs approval. */
    public static final ApprovalPolicy NONE =
            new ApprovalPolicy(LocalDate.EPOCH, List.of(), "Nobody recorded anything: nothing needs approval.");

    /** @throws Refusal.Invalid if two rules have one name, or it does not say where it comes from */
    public ApprovalPolicy {
        rules = List.copyOf(rules);
        Refusal.Faults faults = new Refusal.Faults();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            faults.require(
                    names.add(rules.get(i).name()),
                    "approval-policy.name",
                    "/rules/" + i + "/name",
                    "Two rules have this name.");
        }
        faults.require(
                !source.isBlank() && source.length() <= 200,
                "approval-policy.source",
                "/source",
                "Where it comes from is said in 1 to 200 characters.");
        faults.refuseIfAny("approval-policy.invalid");
    }

    /** Whether a rule is about subjects of a kind. */
    public boolean asksAbout(SubjectKind kind) {
        return rules.stream().anyMatch(rule -> rule.isAbout(kind));
    }

    /** What it asks for of a subject; empty where it needs nobody's yes. */
    public Optional<Requirement> requirement(SubjectKind kind, List<Fact> facts) {
        List<ApprovalRule> bearing = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (ApprovalRule rule : rules) {
            rule.reasons(kind, facts).ifPresent(its -> {
                bearing.add(rule);
                reasons.addAll(its);
            });
        }
        return bearing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Requirement(
                        reasons,
                        Requirement.merged(bearing),
                        bearing.stream()
                                .mapToInt(ApprovalRule::expiresAfterHours)
                                .min()
                                .orElseThrow()));
    }
}
