package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.USD;
import static org.tributary.database.Samples.VENDOR;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.tributary.approval.request.Measure;
import org.tributary.channel.Permission;
import org.tributary.channel.Route;
import org.tributary.contract.Amendment;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.ContractLine;
import org.tributary.contract.LineId;
import org.tributary.contract.Proration;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.schedule.BillItem;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.price.ChargeCode;
import org.tributary.party.CustomerSegment;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.Exclusivity;
import org.tributary.terms.clause.Term;
import org.tributary.time.DateRange;

/** The guard at signature and at renewal: from 2027-11-01 on the terms let nobody sell directly any more. */
class ContractSigningTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Optional<String> REASON = Optional.of("The customer's audit demands it.");

    private final Platform platform = new Platform(TestServer.create("signing_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void loadTheWorld() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        record(Samples.first(), Samples.second(), cloudOnly("R3", "2027-11-01", "2026-11-01T00:00:00Z"));
    }

    private void record(Revision... revisions) {
        platform.ask(
                ADMIN,
                ReferenceDataImport.class,
                loader -> loader.load(Samples.only(Samples.agreement(List.of(revisions)))));
    }

    private static Revision cloudOnly(String regime, String from, String recordedAt) {
        Exclusivity exclusivity = new Exclusivity(
                new ClauseId(regime + ".cloud-only"),
                DEMO,
                Coverage.ALL,
                Permission.Verdict.DENIED,
                Term.OPEN,
                "Seats are sold by the cloud alone.");
        return Samples.revision(
                regime, from, Optional.empty(), recordedAt, List.of(Samples.share(regime + ".out"), exclusivity));
    }

    private static Contract order(String from, String to, RenewalTerms renewal) {
        return new Contract(
                new ContractId("C-1"),
                ContractKind.ORDER_FORM,
                "Seats",
                new DateRange(LocalDate.parse(from), LocalDate.parse(to)),
                USD,
                CustomerSegment.COMMERCIAL,
                new SoldThrough(DIRECT, new Route(List.of(VENDOR, CUSTOMER)), List.of()),
                new BillingTerms(
                        12,
                        LocalDate.parse(from),
                        BillingTerms.Timing.IN_ADVANCE,
                        Proration.ACTUAL_DAYS,
                        RoundingMode.HALF_UP,
                        ZoneId.of("UTC")),
                renewal,
                CancellationTerms.ANY_TIME,
                List.of(new ContractLine(
                        new LineId("seats"),
                        SEATS,
                        new ChargeCode("seat"),
                        new SeatFee(UnitPrice.of("60"), Quantity.NONE, SeatFee.TrueUp.NEVER),
                        1,
                        UnitPrice.of("60"),
                        Quantity.of(100),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                List.of(),
                LocalDate.parse("2026-11-20"),
                Instant.EPOCH,
                List.of());
    }

    private static final Contract DENIED = order("2027-11-01", "2028-11-01", RenewalTerms.NONE);

    private ContractSigning.Outcome sign(Contract contract, Optional<String> override) {
        return platform.ask(SALES, ContractSigning.class, signing -> signing.sign(contract, override));
    }

    private Refusal refused(Contract contract, Optional<String> override) {
        return catchThrowableOfType(Refusal.class, () -> sign(contract, override));
    }

    private void letTwoPersonsPassDenialsOver() {
        platform.ask(
                ADMIN,
                ApprovalPolicies.class,
                policies -> policies.record(new ApprovalPolicy(
                        LocalDate.parse("2026-01-01"),
                        List.of(new ApprovalRule(
                                "Override",
                                Set.of(),
                                List.of(new Condition.AtLeast(Measure.OVERRIDE, Rate.ONE)),
                                List.of(ApprovalStep.by(Role.APPROVER), ApprovalStep.by(Role.FINANCE)),
                                72)),
                        "the tests")));
    }

    private ApprovalRequest decide(Actor actor, ApprovalRequest request, int version, Decision decision) {
        return platform.ask(
                actor,
                ApprovalRequests.class,
                requests -> requests.decide(request.id(), version, decision, Optional.of("because")));
    }

    @Test
    void whatTheTermsLetPassIsSignedAtOnce() {
        assertThat(sign(order("2026-12-01", "2027-10-01", RenewalTerms.NONE), Optional.empty()))
                .isInstanceOf(ContractSigning.Outcome.Signed.class);
    }

    @Test
    void aDenialNamesItsClauseAndReasonAndIsPassedOverByNobodyWithoutARule() {
        Refusal denied = refused(DENIED, Optional.empty());

        assertThat(denied.code()).isEqualTo("contract.denied");
        assertThat(denied.faults())
                .extracting(fault -> fault.pointer() + " " + fault.message())
                .containsExactly("/lines/0/product seats: DENIED by R3.cloud-only. Seats are sold by the cloud alone.");
        assertThat(refused(DENIED, REASON).getMessage()).contains("no rule says who may pass it over");
    }

    @Test
    void aDenialIsPassedOverWithAReasonByTwoOtherPersons() {
        letTwoPersonsPassDenialsOver();

        ApprovalRequest request = ((ContractSigning.Outcome.Waiting) sign(DENIED, REASON)).request();
        assertThat(request.asked().title()).contains("R3.cloud-only").contains("The customer's audit demands it.");
        assertThat(sign(DENIED, REASON)).isEqualTo(new ContractSigning.Outcome.Waiting(request));
        decide(APPROVER, request, 1, Decision.APPROVE);
        assertThat(sign(DENIED, REASON)).isInstanceOf(ContractSigning.Outcome.Waiting.class);
        decide(FINANCE, request, 2, Decision.APPROVE);

        assertThat(sign(DENIED, REASON)).isInstanceOf(ContractSigning.Outcome.Signed.class);
        assertThat(sign(DENIED, Optional.empty())).isInstanceOf(ContractSigning.Outcome.Signed.class);
    }

    @Test
    void aNoStandsAndAnotherContractIsAskedAnew() {
        letTwoPersonsPassDenialsOver();
        ApprovalRequest request = ((ContractSigning.Outcome.Waiting) sign(DENIED, REASON)).request();
        decide(APPROVER, request, 1, Decision.REJECT);

        assertThat(refused(DENIED, REASON).getMessage()).contains("somebody said no");
        assertThat(sign(order("2027-11-01", "2029-11-01", RenewalTerms.NONE), REASON))
                .isInstanceOf(ContractSigning.Outcome.Waiting.class);
    }

    @Test
    void aFurtherTermThatTheTermsDenyDoesNotFollowByItself() {
        Contract renewing = order(
                "2026-11-01",
                "2027-11-01",
                new RenewalTerms(RenewalTerms.Kind.AUTOMATIC, 12, 0, Rate.ZERO, Optional.empty()));
        sign(renewing, Optional.empty());
        platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(renewing.id()));
        platform.sleep(Duration.ofDays(365));

        List<BillItem> late = platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(renewing.id()));
        Contract ended = platform.ask(SALES, Contracts.class, contracts -> contracts.require(renewing.id()));

        assertThat(late).isEmpty();
        assertThat(ended.amendments()).isEmpty();
    }

    @Test
    void whatTheTermsDenyOfAFurtherTermIsToldOfManyContracts() {
        sign(YEAR, Optional.empty());
        sign(Orders.order("C-2", "2026-12-01", RenewalTerms.NONE, "UTC"), Optional.empty());
        List<ContractId> asked = List.of(new ContractId("C-2"), YEAR.id(), YEAR.id(), new ContractId("unknown"));

        List<Renewals.Denied> denials = platform.ask(SALES, Renewals.class, renewals -> renewals.denials(asked));

        assertThat(denials)
                .extracting(denied ->
                        denied.contract() + " " + denied.findings().getFirst().inWords())
                .containsExactly("C-1 seats: DENIED by R3.cloud-only. Seats are sold by the cloud alone.");
    }

    private static final Contract YEAR = order("2026-11-01", "2027-11-01", RenewalTerms.NONE);

    private AmendmentProposals.Outcome amend(String on, ContractChange change) {
        Amendment amendment = new Amendment(
                1, "The customer's audit demands it.", LocalDate.parse(on), List.of(change), Instant.EPOCH);
        return platform.ask(SALES, AmendmentProposals.class, proposals -> proposals.amend(YEAR.id(), 0, amendment));
    }

    @Test
    void aFurtherTermThatIsAgreedIsDeniedLikeASale() {
        sign(YEAR, Optional.empty());
        ContractChange renewal = new ContractChange.Renew(LocalDate.parse("2028-11-01"), Rate.ZERO);

        Refusal denied = catchThrowableOfType(Refusal.class, () -> amend("2027-11-01", renewal));

        assertThat(denied.code()).isEqualTo("contract.denied");
        assertThat(denied.faults())
                .extracting(Refusal.Fault::message)
                .containsExactly("seats: DENIED by R3.cloud-only. Seats are sold by the cloud alone.");
    }

    @Test
    void itIsPassedOverForItsReasonByTwoOtherPersons() {
        letTwoPersonsPassDenialsOver();
        sign(YEAR, Optional.empty());

        ApprovalRequest request = ((AmendmentProposals.Outcome.Proposed)
                        amend("2027-11-01", new ContractChange.Renew(LocalDate.parse("2028-11-01"), Rate.ZERO)))
                .waiting()
                .request();
        decide(APPROVER, request, 1, Decision.APPROVE);
        decide(FINANCE, request, 2, Decision.APPROVE);

        assertThat(request.asked().title()).contains("R3.cloud-only").contains("The customer's audit demands it.");
        assertThat(platform.ask(SALES, Contracts.class, contracts -> contracts.require(YEAR.id()))
                        .timeline()
                        .endExclusive())
                .isEqualTo("2028-11-01");
    }

    /** Two said yes to passing over R3; by the second yes the terms of R4 are known, and nobody was asked about those. */
    @Test
    void whatTheTermsDenySinceItWasProposedStopsTheLastYes() {
        letTwoPersonsPassDenialsOver();
        sign(YEAR, Optional.empty());
        ApprovalRequest request = ((AmendmentProposals.Outcome.Proposed)
                        amend("2027-11-01", new ContractChange.Renew(LocalDate.parse("2028-11-01"), Rate.ZERO)))
                .waiting()
                .request();
        decide(APPROVER, request, 1, Decision.APPROVE);
        platform.sleep(Duration.ofHours(2));
        record(
                Samples.first(),
                Samples.second(),
                cloudOnly("R3", "2027-11-01", "2026-11-01T00:00:00Z"),
                cloudOnly(
                        "R4",
                        "2027-10-01",
                        request.openedAt().plus(Duration.ofHours(1)).toString()));

        Refusal denied = catchThrowableOfType(Refusal.class, () -> decide(FINANCE, request, 2, Decision.APPROVE));

        assertThat(denied.code()).isEqualTo("contract.denied");
        assertThat(denied.faults())
                .extracting(Refusal.Fault::message)
                .containsExactly("seats: DENIED by R4.cloud-only. Seats are sold by the cloud alone.");
        assertThat(platform.ask(SALES, Contracts.class, contracts -> contracts.require(YEAR.id()))
                        .amendments())
                .isEmpty();
    }

    @Test
    void moreOfWhatIsSoldIsNoNewSale() {
        sign(YEAR, Optional.empty());

        assertThat(amend("2027-06-01", new ContractChange.AddQuantity(new LineId("seats"), Quantity.of(5))))
                .isInstanceOf(AmendmentProposals.Outcome.Amended.class);
    }

    @Test
    void manyRenewalsAreTriedOutAndThenAgreedEachByItself() {
        sign(YEAR, Optional.empty());
        Contract other = platform.ask(
                SALES,
                Contracts.class,
                contracts -> contracts.sign(Orders.order("C-2", "2026-12-01", RenewalTerms.NONE, "UTC")));
        List<Renewals.Pick> picks = List.of(
                new Renewals.Pick(YEAR.id(), 0), new Renewals.Pick(other.id(), 0), new Renewals.Pick(other.id(), 7));
        Renewals.FurtherTerm term = new Renewals.FurtherTerm(6, Rate.of("0.05"), "agreed");

        assertThat(renewed(picks, term, true))
                .containsExactly("C-1 contract.denied", "C-2 2027-06-01", "C-2 contract.version");
        assertThat(platform.ask(SALES, Contracts.class, contracts -> contracts.require(other.id()))
                        .amendments())
                .isEmpty();
        assertThat(renewed(picks, term, false))
                .containsExactly("C-1 contract.denied", "C-2 2027-06-01", "C-2 contract.version");
        assertThat(platform.ask(SALES, Contracts.class, contracts -> contracts.require(other.id()))
                        .amendments())
                .extracting(Amendment::reason)
                .containsExactly("agreed");
    }

    private List<String> renewed(List<Renewals.Pick> picks, Renewals.FurtherTerm term, boolean dryRun) {
        return platform.ask(SALES, Renewals.class, renewals -> renewals.renewAll(picks, term, dryRun)).stream()
                .map(outcome -> outcome.id() + " "
                        + outcome.done()
                                .map(done -> ((AmendmentProposals.Outcome.Amended) done)
                                        .contract()
                                        .timeline()
                                        .endExclusive()
                                        .toString())
                                .orElseGet(() -> outcome.refused().orElseThrow().code()))
                .toList();
    }
}
