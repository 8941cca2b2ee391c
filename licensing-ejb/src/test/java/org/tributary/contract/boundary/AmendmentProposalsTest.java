package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.contract.boundary.ContractsTest.DIRECTLY;
import static org.tributary.contract.boundary.ContractsTest.ID;
import static org.tributary.contract.boundary.ContractsTest.LINE;
import static org.tributary.contract.boundary.ContractsTest.amendment;
import static org.tributary.contract.boundary.ContractsTest.order;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalPolicies;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.request.ApprovalPolicy;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.ApprovalRule;
import org.tributary.approval.request.ApprovalStep;
import org.tributary.approval.request.Condition;
import org.tributary.approval.request.Decision;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.Measure;
import org.tributary.approval.request.Reason;
import org.tributary.approval.request.RequestId;
import org.tributary.approval.request.RequestState;
import org.tributary.approval.request.SubjectKind;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.control.AmendmentDesk;
import org.tributary.database.Outcome;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.SeatFee;

/** An amendment that needs somebody's yes waits for it, and is made with the last one. */
class AmendmentProposalsTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("proposals_" + DATABASES.incrementAndGet()));

    /** 100 seats at 60 for a year from 2026-11-01; it is 2026-11-23. A credit above 1,000 asks finance, a discount above 15 % an approver. */
    @BeforeEach
    void loadTheWorld() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        platform.ask(
                SALES,
                Contracts.class,
                contracts -> contracts.sign(order("Seats for a year", DIRECTLY, SEATS.value())));
        platform.ask(ADMIN, ApprovalPolicies.class, policies -> policies.record(policy()));
    }

    private static ApprovalPolicy policy() {
        Money bound = Money.of("1000.00", Samples.USD);
        return new ApprovalPolicy(
                LocalDate.parse("2026-01-01"),
                List.of(
                        rule("Credit", Role.FINANCE, new Condition.AboveAmount(Measure.CREDIT, List.of(bound))),
                        rule("Discount", Role.APPROVER, new Condition.Above(Measure.DISCOUNT, Rate.of("0.15")))),
                "the tests");
    }

    private static ApprovalRule rule(String name, String role, Condition condition) {
        return new ApprovalRule(
                name, Set.of(SubjectKind.AMENDMENT), List.of(condition), List.of(ApprovalStep.by(role)), 168);
    }

    private static Amendment priced(String price) {
        return amendment(
                "2026-12-01",
                new ContractChange.ChangePrice(
                        LINE, new SeatFee(UnitPrice.of(price), Quantity.NONE, SeatFee.TrueUp.NEVER)));
    }

    private static final Amendment FEWER =
            amendment("2026-11-10", new ContractChange.ReduceQuantity(LINE, Quantity.of(50)));

    private AmendmentProposals.Outcome amend(int version, Amendment amendment) {
        return platform.ask(SALES, AmendmentProposals.class, proposals -> proposals.amend(ID, version, amendment));
    }

    private ApprovalRequest propose(Amendment amendment) {
        return ((AmendmentProposals.Outcome.Proposed) amend(0, amendment))
                .waiting()
                .request();
    }

    private Contract contract() {
        return platform.ask(SALES, Contracts.class, contracts -> contracts.require(ID));
    }

    private List<AmendmentProposals.Waiting> proposals() {
        return platform.ask(SALES, AmendmentProposals.class, proposals -> proposals.of(ID));
    }

    private ApprovalRequest decide(Actor actor, ApprovalRequest request, Decision decision) {
        return platform.ask(
                actor,
                ApprovalRequests.class,
                requests -> requests.decide(request.id(), 1, decision, Optional.of("because")));
    }

    private static String codeOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }

    @Test
    void whatNeedsNobodysYesIsMadeAtOnce() {
        AmendmentProposals.Outcome outcome = amend(0, priced("52"));

        assertThat(outcome).isInstanceOf(AmendmentProposals.Outcome.Amended.class);
        assertThat(contract().amendments()).hasSize(1);
        assertThat(proposals()).isEmpty();
    }

    /** 60 to 50 is 16 2/3 % off what a seat sells for alone. */
    @Test
    void whatNeedsAYesWaitsAndIsMadeWithIt() {
        ApprovalRequest request = propose(priced("50"));

        assertThat(contract().amendments()).isEmpty();
        assertThat(request.requirement().reasons())
                .extracting(Reason::words)
                .containsExactly("discount about 16.67 % is above 15 %");
        // sent again it is the same one
        assertThat(propose(priced("50")).id()).isEqualTo(request.id());
        assertThat(codeOf(
                        () -> platform.ask(SALES, Contracts.class, contracts -> contracts.amend(ID, 0, priced("50")))))
                .isEqualTo("contract.approval");
        assertThat(codeOf(() -> decide(SALES, request, Decision.APPROVE))).isEqualTo("approval.self");

        decide(APPROVER, request, Decision.APPROVE);

        assertThat(contract().amendments()).extracting(Amendment::reason).containsExactly("agreed");
        AmendmentProposals.Waiting made = proposals().getFirst();
        assertThat(made.proposal().applied()).contains(1);
        assertThat(made.request().kept()).isEqualTo(RequestState.APPROVED);
    }

    /** November was billed with 6,000.00; 50 seats less from the 10th take 3,000 x 21/30 = 2,100.00 back. */
    @Test
    void aCreditIsWhatIsGivenBackOfWhatWasBilled() {
        assertThat(facts(FEWER)).noneMatch(fact -> fact.startsWith("credit"));
        platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(ID));

        assertThat(facts(FEWER)).containsExactly("credit 2100.00 USD", "value 35100.00 USD");
        // more seats credit November and charge it anew: nothing is given back
        assertThat(facts(amendment("2026-11-10", new ContractChange.AddQuantity(LINE, Quantity.of(50)))))
                .containsExactly("value 35100.00 USD");
        assertThat(facts(amendment("2026-12-01", new ContractChange.Extend(LocalDate.parse("2028-01-15")))))
                .containsExactly("value 14709.68 USD", "term in months 3");
    }

    private List<String> facts(Amendment amendment) {
        return platform.ask(SALES, AmendmentDesk.class, desk -> desk.facts(desk.draft(ID, amendment))).stream()
                .map(Fact::inWords)
                .toList();
    }

    @Test
    void aNoLeavesTheContractAsItIs() {
        decide(APPROVER, propose(priced("50")), Decision.REJECT);

        assertThat(contract().amendments()).isEmpty();
        assertThat(proposals().getFirst().request().kept()).isEqualTo(RequestState.REJECTED);
        assertThat(propose(priced("50")).kept()).isEqualTo(RequestState.PENDING);
        assertThat(proposals()).hasSize(2);
    }

    @Test
    void whoSaysYesIsToldThatTheContractWasAmendedMeanwhile() {
        ApprovalRequest request = propose(priced("50"));
        amend(0, priced("55"));

        assertThat(codeOf(() -> decide(APPROVER, request, Decision.APPROVE))).isEqualTo("contract.version");
        List<Outcome<RequestId, ApprovalRequest>> many = platform.ask(
                APPROVER,
                ApprovalRequests.class,
                requests -> requests.decideAll(
                        List.of(new ApprovalRequests.Pick(request.id(), 1)), Decision.APPROVE, Optional.empty(), true));

        assertThat(many.getFirst().refused().orElseThrow().code()).isEqualTo("contract.version");
        assertThat(proposals().getFirst().request().kept()).isEqualTo(RequestState.PENDING);
        assertThat(contract().amendments()).hasSize(1);
        platform.ask(SALES, ApprovalRequests.class, requests -> requests.withdraw(request.id(), 1, Optional.empty()));
        assertThat(proposals().getFirst().request().kept()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void isToldBeforeItIsProposed() {
        AmendmentProposals.Preview needed =
                platform.ask(SALES, AmendmentProposals.class, proposals -> proposals.preview(ID, priced("50")));
        AmendmentProposals.Preview free =
                platform.ask(SALES, AmendmentProposals.class, proposals -> proposals.preview(ID, priced("52")));

        assertThat(needed.requirement().orElseThrow().inWords()).isEqualTo(Role.APPROVER);
        assertThat(free.requirement()).isEmpty();
        assertThat(proposals()).isEmpty();
    }
}
