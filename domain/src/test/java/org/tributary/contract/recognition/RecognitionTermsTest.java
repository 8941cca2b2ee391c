package org.tributary.contract.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.contract.Contracts.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.Contracts;
import org.tributary.money.Money;
import org.tributary.money.Quantity;

/** Obligations, the vendor's part by route, and policies. */
class RecognitionTermsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final RecognitionPolicy POLICY = RecognitionPolicy.initial(FIRST);

    private static VendorConsideration vendor(Channel.Recognition recognition) {
        return new VendorConsideration(Map.of(new ChannelCode("RESELLER"), recognition));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        RECOGNITION  | VENDOR | REASON
        GROSS        | 99.99  | Principal
        NET_RECEIPTS | 87.49  | Net
        SELL_IN      | 87.49  | Sell-in
        SHARE_ONLY   | 0.00   | Licensor
        NONE         | 0.00   | Neither principal nor agent
        """)
    void theVendorsPartFollowsTheRoute(Channel.Recognition recognition, String part, String reason) {
        assertThat(vendor(recognition).of(Contracts.through(1), Money.of("99.99", USD)))
                .isEqualTo(Money.of(part, USD));
        assertThat(vendor(recognition).reason(Contracts.through(1)))
                .startsWith(reason + ":")
                .contains("ASC 606-10-55-");
    }

    @Test
    void aChannelThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> vendor(Channel.Recognition.GROSS).of(Contracts.DIRECT, Money.of("1.00", USD)))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessage("There is no channel DIRECT_ENTERPRISE.");
    }

    @Test
    void eachLineIsAnObligationOverTimeOrAtAPointInTime() {
        Contract contract = Contracts.order(
                Contracts.monthly(), Contracts.seats("seats", 10, "30"), Contracts.fee("setup", "1000", "1500"));
        RevenueRecognition recognition = new RevenueRecognition(
                contract, List.of(), VendorConsideration.of(List.of()), new RecognitionPolicies(List.of(POLICY)));

        assertThat(recognition.obligations())
                .extracting(PerformanceObligation::satisfaction)
                .containsExactly(
                        PerformanceObligation.Satisfaction.OVER_TIME, PerformanceObligation.Satisfaction.POINT_IN_TIME);
        assertThat(recognition.obligations())
                .extracting(PerformanceObligation::reason)
                .allMatch(reason -> reason.contains("ASC 606"));
        Contract ended = Contracts.amended(contract, "2026-01-01", new ContractChange.EndLine(Contracts.SEATS));
        assertThat(new RevenueRecognition(ended, List.of(), recognition.vendor(), recognition.policies()).obligations())
                .extracting(obligation -> obligation.line().value())
                .containsExactly("setup");
    }

    @Test
    void aPolicyHasOneRuleOfAKindAtMost() {
        List<RecognitionPolicy.Rule> rules = new ArrayList<>(POLICY.rules());
        rules.set(0, rules.getLast());

        assertThat(catchThrowableOfType(
                                Refusal.Invalid.class,
                                () -> new RecognitionPolicy(0, FIRST, rules, Treatment.PROSPECTIVE, " "))
                        .faults())
                .extracting(fault -> fault.code() + " at " + fault.pointer())
                .containsExactly(
                        "recognition-policy.version at /version",
                        "recognition-policy.reason at /reason",
                        "recognition-policy.repeated at /rules/" + (rules.size() - 1) + "/change");
        assertThat(new RecognitionPolicy(1, FIRST, POLICY.rules(), Treatment.PROSPECTIVE, "x".repeat(200)).rules())
                .hasSameSizeAs(ChangeKind.values());
        assertThatThrownBy(
                        () -> new RecognitionPolicy(1, FIRST, POLICY.rules(), Treatment.PROSPECTIVE, "x".repeat(201)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whatHasNoRuleIsHandledAsEverythingElse() {
        List<RecognitionPolicy.Rule> one = List.of(new RecognitionPolicy.Rule(ChangeKind.SUSPEND, Treatment.SEPARATE));
        RecognitionPolicy policy = new RecognitionPolicy(1, FIRST, one, Treatment.CATCH_UP, "as one service");

        assertThat(policy.of(amendment(new ContractChange.Suspend()))).isEqualTo(Treatment.SEPARATE);
        assertThat(policy.of(amendment(new ContractChange.Resume()))).isEqualTo(Treatment.CATCH_UP);
        assertThat(policy.next(FIRST, one.getFirst(), "again").otherwise()).isEqualTo(Treatment.CATCH_UP);
    }

    @Test
    void anAmendmentIsHandledAsAWholeByTheMostEncompassingOfItsRules() {
        RecognitionPolicy caughtUp = POLICY.next(
                FIRST, new RecognitionPolicy.Rule(ChangeKind.SUSPEND, Treatment.CATCH_UP), "as one service");
        ContractChange add = new ContractChange.AddQuantity(Contracts.SEATS, Quantity.of(1));

        assertThat(caughtUp.of(amendment(add))).isEqualTo(Treatment.SEPARATE);
        assertThat(caughtUp.of(amendment(add, new ContractChange.Resume()))).isEqualTo(Treatment.PROSPECTIVE);
        assertThat(caughtUp.of(amendment(new ContractChange.Suspend(), add))).isEqualTo(Treatment.CATCH_UP);
        assertThat(POLICY.of(amendment(new ContractChange.Suspend(), add))).isEqualTo(Treatment.PROSPECTIVE);
    }

    private static Amendment amendment(ContractChange... changes) {
        return new Amendment(1, "agreed", FIRST, List.of(changes), Instant.EPOCH);
    }

    @Test
    void ofPoliciesTheHighestVersionEffectiveByADayIsInForceAndAGapIsRefused() {
        RecognitionPolicy second = POLICY.next(
                FIRST.plusDays(10), new RecognitionPolicy.Rule(ChangeKind.RENEW, Treatment.SEPARATE), "decided");
        RecognitionPolicies policies = new RecognitionPolicies(List.of(POLICY)).plus(second);

        assertThat(policies.inForce(FIRST)).isEqualTo(POLICY);
        assertThat(policies.inForce(FIRST.plusDays(9))).isEqualTo(POLICY);
        assertThat(policies.inForce(FIRST.plusDays(10))).isEqualTo(second);
        assertThatThrownBy(() -> policies.inForce(FIRST.minusDays(1)))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessage("No policy of recognition is effective on 2025-12-31.");
    }

    @Test
    void versionsOfAPolicyAreAChain() {
        assertThatThrownBy(() -> new RecognitionPolicies(List.of())).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new RecognitionPolicies(List.of(POLICY)).plus(POLICY))
                .isInstanceOf(Refusal.Invalid.class)
                .extracting(refusal -> ((Refusal) refusal).faults().getFirst().code())
                .isEqualTo("recognition-policy.chain");
    }
}
