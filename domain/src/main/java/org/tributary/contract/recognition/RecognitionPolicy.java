package org.tributary.contract.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.contract.Amendment;
import org.tributary.contract.ContractChange;
import org.tributary.document.Otherwise;

/**
 * One version of how the vendor accounts for changes of contracts. It is never edited: another version supersedes it.
 *
 * @param version from 1, without a gap
 * @param effectiveFrom the first day on which what is recorded is handled so
 * @param rules one a kind of change at most
 * @param otherwise how every kind is handled that has no rule: one that contracts learn after this version was written, for instance
 * @param reason in words, 1 to 200 characters: who decided and why
 */
public record RecognitionPolicy(
        int version,
        LocalDate effectiveFrom,
        List<Rule> rules,
        @Otherwise("PROSPECTIVE") Treatment otherwise,
        String reason) {

    private static final int LONGEST_REASON = 200;

    /** How one kind of change is handled. */
    public record Rule(ChangeKind change, Treatment treatment) {}

    /** @throws Refusal.Invalid with all faults: a kind of change with two rules, a reason that is none or too long */
    public RecognitionPolicy {
        rules = List.copyOf(rules);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(version >= 1, "recognition-policy.version", "/version", "Versions count from 1.");
        faults.require(
                !reason.isBlank() && reason.length() <= LONGEST_REASON,
                "recognition-policy.reason",
                "/reason",
                "A reason has 1 to 200 characters.");
        Set<ChangeKind> ruled = EnumSet.noneOf(ChangeKind.class);
        for (int i = 0; i < rules.size(); i++) {
            ChangeKind kind = rules.get(i).change();
            faults.require(
                    ruled.add(kind),
                    "recognition-policy.repeated",
                    "/rules/" + i + "/change",
                    kind + " has a rule already.");
        }
        faults.refuseIfAny("recognition-policy.invalid");
    }

    /** The policy that takes what is added for a contract of its own and everything else prospectively. */
    public static RecognitionPolicy initial(LocalDate effectiveFrom) {
        Set<ChangeKind> added =
                EnumSet.of(ChangeKind.ADD_LINE, ChangeKind.ADD_QUANTITY, ChangeKind.TRUE_UP, ChangeKind.EXTEND);
        List<Rule> rules = new ArrayList<>();
        for (ChangeKind kind : ChangeKind.values()) {
            rules.add(new Rule(kind, added.contains(kind) ? Treatment.SEPARATE : Treatment.PROSPECTIVE));
        }
        return new RecognitionPolicy(
                1, effectiveFrom, rules, Treatment.PROSPECTIVE, "Days of a service are distinct from each other.");
    }

    /** The same as another version from another day, but for one kind of change. */
    public RecognitionPolicy next(LocalDate from, Rule instead, String why) {
        List<Rule> changed = rules.stream()
                .map(rule -> rule.change() == instead.change() ? instead : rule)
                .toList();
        return new RecognitionPolicy(version + 1, from, changed, otherwise, why);
    }

    /** How an amendment is handled as a whole. */
    public Treatment of(Amendment amendment) {
        return amendment.changes().stream()
                .map(this::of)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Treatment of(ContractChange change) {
        ChangeKind kind = ChangeKind.of(change);
        return rules.stream()
                .filter(rule -> rule.change() == kind)
                .map(Rule::treatment)
                .findFirst()
                .orElse(otherwise);
    }
}
