package org.tributary.approval.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.approval.request.ApprovalSamples.CREDIT;
import static org.tributary.approval.request.ApprovalSamples.DISCOUNT_15;
import static org.tributary.approval.request.ApprovalSamples.DISCOUNT_30;
import static org.tributary.approval.request.ApprovalSamples.POLICY;
import static org.tributary.approval.request.ApprovalSamples.QUOTE;
import static org.tributary.approval.request.ApprovalSamples.discount;
import static org.tributary.approval.request.ApprovalSamples.rule;
import static org.tributary.approval.request.ApprovalSamples.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.document.DocumentReader;
import org.tributary.document.DocumentWriter;
import org.tributary.identity.Account;
import org.tributary.identity.Role;
import org.tributary.money.Money;
import org.tributary.money.Rate;

class ApprovalPolicyTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
        DISCOUNT | CREDIT       | ASKED             | HOURS | REASONS
        # a bound is passed, not reached
        0.15     | -            | -                 | -     | -
        0.150001 | -            | approver          | 168   | discount 15.0001 % is above 15 %
        # of two rules that bear each role is asked once, and the shorter time holds
        0.32     | -            | approver, finance | 72    | discount 32 % is above 15 %; discount 32 % is above 30 %
        1/3      | -            | approver, finance | 72    | discount about 33.33 % is above 15 %; discount about 33.33 % is above 30 %
        # money by its currency
        -        | USD 10000.00 | -                 | -     | -
        -        | USD 10000.01 | finance           | 96    | credit 10000.01 USD is above 10000.00 USD
        # of which nobody said how much is harmless
        -        | EUR 0.01     | finance           | 96    | credit 0.01 EUR has no bound, unlike USD
        -        | EUR 0.00     | -                 | -     | -
        # a rule finds its roles in its order, beside those of others
        0.2      | USD 20000.00 | approver, finance | 96    | discount 20 % is above 15 %; credit 20000.00 USD is above 10000.00 USD
        -        | -            | -                 | -     | -
        """)
    void asksWhomItsRulesSay(
            @Nullable String discount,
            @Nullable String credit,
            @Nullable String asked,
            @Nullable Integer hours,
            @Nullable String reasons) {
        List<Fact> facts = new ArrayList<>();
        if (discount != null) {
            facts.add(discount(discount));
        }
        if (credit != null) {
            facts.add(new Fact.Amount(
                    Measure.CREDIT, Money.of(credit.substring(4), Money.currency(credit.substring(0, 3)))));
        }

        Optional<Requirement> requirement = POLICY.requirement(QUOTE, facts);

        assertThat(requirement.map(its -> String.join(
                        ", ", its.steps().stream().map(ApprovalStep::role).toList())))
                .isEqualTo(Optional.ofNullable(asked));
        assertThat(requirement.map(Requirement::expiresAfterHours)).isEqualTo(Optional.ofNullable(hours));
        assertThat(requirement.map(its -> String.join(
                        "; ", its.reasons().stream().map(Reason::words).toList())))
                .isEqualTo(Optional.ofNullable(reasons));
    }

    @Test
    void aRuleForSomeKindsLeavesOthersAlone() {
        ApprovalRule quotes = new ApprovalRule("Quotes", Set.of(QUOTE), DISCOUNT_15.when(), DISCOUNT_15.steps(), 48);
        ApprovalPolicy policy = new ApprovalPolicy(LocalDate.EPOCH, List.of(quotes), "the tests");

        assertThat(policy.requirement(QUOTE, List.of(discount("0.9")))).isPresent();
        assertThat(policy.requirement(SubjectKind.AMENDMENT, List.of(discount("0.9"))))
                .isEmpty();
        assertThat(policy.asksAbout(SubjectKind.AMENDMENT)).isFalse();
        assertThat(ApprovalPolicy.NONE.requirement(QUOTE, List.of(discount("0.9"))))
                .isEmpty();
    }

    @Test
    void allConditionsOfARuleAreMetEachByAFact() {
        ApprovalRule both = new ApprovalRule(
                "Long and cheap",
                Set.of(),
                List.of(
                        new Condition.Below(Measure.MARGIN, Rate.of("0.5")),
                        new Condition.AtLeast(Measure.TERM_MONTHS, Rate.of("36"))),
                List.of(ApprovalStep.by(Role.FINANCE)),
                24);
        ApprovalPolicy policy = new ApprovalPolicy(LocalDate.EPOCH, List.of(both), "the tests");
        Fact margin = new Fact.Figure(Measure.MARGIN, Rate.of("0.49"));

        assertThat(policy.requirement(QUOTE, List.of(margin))).isEmpty();
        assertThat(policy.requirement(QUOTE, List.of(margin, Fact.Figure.of(Measure.TERM_MONTHS, 35))))
                .isEmpty();
        assertThat(policy.requirement(QUOTE, List.of(margin, Fact.Figure.of(Measure.TERM_MONTHS, 36))))
                .hasValueSatisfying(its -> assertThat(its.reasons())
                        .extracting(Reason::words)
                        .containsExactly("margin 49 % is below 50 %", "term in months 36 is at least 36"));
    }

    @Test
    void ofOneRoleTheSoonerEscalationHolds() {
        ApprovalStep later =
                new ApprovalStep(Role.APPROVER, Optional.of(new ApprovalStep.Escalation(48, Role.SALES_OPS)));
        ApprovalRule slow = new ApprovalRule("Slow", Set.of(), DISCOUNT_15.when(), List.of(later), 168);
        ApprovalPolicy policy =
                new ApprovalPolicy(LocalDate.EPOCH, List.of(DISCOUNT_30, slow, DISCOUNT_15), "the tests");

        List<ApprovalStep> steps = policy.requirement(QUOTE, List.of(discount("0.4")))
                .orElseThrow()
                .steps();

        assertThat(steps).containsExactly(DISCOUNT_15.steps().getFirst(), ApprovalStep.by(Role.FINANCE));
    }

    /** Whatever rules bear, in whatever order: each role is asked once, whom no rule names is not, and where no two rules contradict each other each finds its own order. */
    @ParameterizedTest
    @MethodSource("seeds")
    void rolesAreAskedOnceAndInTheOrderOfEachRule(long seed) {
        Random random = new Random(seed);
        List<String> order = new ArrayList<>(ApprovalStep.DECIDING);
        Collections.shuffle(order, random);
        List<ApprovalRule> rules = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            List<ApprovalStep> steps = order.stream()
                    .filter(_ -> random.nextBoolean())
                    .map(ApprovalStep::by)
                    .toList();
            if (!steps.isEmpty()) {
                rules.add(new ApprovalRule("Rule " + i, Set.of(), DISCOUNT_15.when(), steps, 1 + random.nextInt(99)));
            }
        }
        ApprovalPolicy policy = new ApprovalPolicy(LocalDate.EPOCH, rules, "seed " + seed);

        Optional<Requirement> requirement = policy.requirement(QUOTE, List.of(discount("0.5")));

        assertThat(requirement.isPresent()).isEqualTo(!rules.isEmpty());
        requirement.ifPresent(its -> {
            List<String> asked = its.steps().stream().map(ApprovalStep::role).toList();
            Set<String> named = new HashSet<>();
            rules.forEach(rule -> rule.steps().forEach(step -> named.add(step.role())));
            assertThat(asked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(named);
            rules.forEach(rule -> assertThat(asked)
                    .containsSubsequence(
                            rule.steps().stream().map(ApprovalStep::role).toList()));
            assertThat(its.expiresAfterHours())
                    .isEqualTo(rules.stream()
                            .mapToInt(ApprovalRule::expiresAfterHours)
                            .min()
                            .orElseThrow());
        });
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void aPolicyThatNobodyCanMeetIsRefusedWithAllFaults() {
        Object document = DocumentWriter.write(POLICY);
        assertThat(DocumentReader.read(document, ApprovalPolicy.class, new Refusal.Faults(), ""))
                .contains(POLICY);
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> new ApprovalRule(
                        " ",
                        Set.of(),
                        List.of(
                                new Condition.Above(Measure.DISCOUNT, Rate.of("0.3")),
                                new Condition.Below(Measure.DISCOUNT, Rate.of("0.3"))),
                        List.of(
                                ApprovalStep.by(Role.PARTNER_ADMIN),
                                new ApprovalStep(
                                        Role.FINANCE, Optional.of(new ApprovalStep.Escalation(24, Role.AUDITOR))),
                                new ApprovalStep(
                                        Role.FINANCE, Optional.of(new ApprovalStep.Escalation(9, Role.FINANCE)))),
                        24));

        assertThat(refused.faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactlyInAnyOrder(
                        "approval-policy.name /name",
                        "approval-policy.never /when/0",
                        "approval-policy.never /when/1",
                        "approval-policy.role /steps/0/role",
                        "approval-policy.role /steps/1/escalation/to",
                        "approval-policy.escalation /steps/1/escalation/afterHours",
                        "approval-policy.steps /steps/2/role",
                        "approval-policy.escalation /steps/2/escalation/to");
    }

    @Test
    void aConditionHoldsMoneyAgainstMoneyAndPartsAgainstParts() {
        assertThat(faultsOf(() -> new Condition.Above(Measure.CREDIT, Rate.ONE)))
                .containsExactly("/measure");
        assertThat(faultsOf(() -> new Condition.Above(Measure.DISCOUNT, Rate.of("15"))))
                .containsExactly("/bound");
        assertThat(faultsOf(() -> new Condition.AtLeast(Measure.OVERRIDE, Rate.of("0.5"))))
                .containsExactly("/bound");
        assertThat(faultsOf(() -> new Condition.AboveAmount(Measure.MARGIN, List.of())))
                .containsExactly("/measure", "/bounds");
        assertThat(faultsOf(() -> new Condition.AboveAmount(Measure.VALUE, List.of(usd("1.00"), usd("2.00")))))
                .containsExactly("/bounds");
        assertThat(faultsOf(() -> new ApprovalPolicy(LocalDate.EPOCH, List.of(CREDIT, CREDIT), "")))
                .containsExactly("/rules/1/name", "/source");
        assertThat(faultsOf(() -> rule("Never", CREDIT.when().getFirst(), 0)))
                .containsExactly("/expiresAfterHours", "/steps");
    }

    private static List<String> faultsOf(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).faults().stream()
                .map(Refusal.Fault::pointer)
                .toList();
    }

    @Test
    void aPolicyHoldsOnceASecondPersonConfirmedItAndAnEarlierAnswerStays() {
        Account ada = new Account("ada", "ada-andersen");
        Instant first = Instant.parse("2026-11-01T10:00:00Z");
        RecordedApprovalPolicy recorded = new RecordedApprovalPolicy(2, POLICY, ada, first, Optional.empty());
        LocalDate day = LocalDate.parse("2026-11-05");

        RecordedApprovalPolicy confirmed =
                recorded.confirm(new Account("fiona", "fiona-fischer"), first.plusSeconds(60));

        assertThat(RecordedApprovalPolicy.inForce(List.of(recorded), day, first))
                .isEqualTo(ApprovalPolicy.NONE);
        assertThat(RecordedApprovalPolicy.inForce(List.of(confirmed), day, first))
                .isEqualTo(ApprovalPolicy.NONE);
        assertThat(RecordedApprovalPolicy.inForce(List.of(confirmed), day, first.plusSeconds(60)))
                .isEqualTo(POLICY);
        assertThat(RecordedApprovalPolicy.inForce(
                        List.of(confirmed), LocalDate.parse("2025-12-31"), first.plusSeconds(60)))
                .isEqualTo(ApprovalPolicy.NONE);
        assertThat(codeOf(() -> recorded.confirm(ada, first))).isEqualTo("approval-policy.self");
        assertThat(codeOf(() -> recorded.confirm(new Account("ada.two", "Ada-Andersen"), first)))
                .isEqualTo("approval-policy.self");
        assertThat(codeOf(() -> confirmed.confirm(new Account("felix", "felix-ferrari"), first)))
                .isEqualTo("approval-policy.confirmed");
    }

    private static String codeOf(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).code();
    }
}
