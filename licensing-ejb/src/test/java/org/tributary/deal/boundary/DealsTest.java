package org.tributary.deal.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.partner;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.deal.Adjudication.Decision;
import org.tributary.deal.Conflict;
import org.tributary.deal.Deal;
import org.tributary.deal.DealId;
import org.tributary.deal.DealPage;
import org.tributary.deal.DealQuery;
import org.tributary.deal.DealSize;
import org.tributary.deal.DealState;
import org.tributary.deal.DealStep;
import org.tributary.deal.DomainName;
import org.tributary.deal.Evidence;
import org.tributary.deal.Opportunity;
import org.tributary.deal.Prospect;
import org.tributary.deal.RecordedPolicy;
import org.tributary.deal.RefusalReason;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.deal.TaxId;
import org.tributary.deal.match.CustomerProfile;
import org.tributary.idempotency.CallKey;
import org.tributary.identity.Actor;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** Deals on a real database: who may do and see what, and what they meet. */
class DealsTest {

    private static final Actor CLOUDS = partner(CLOUD);
    private static final Actor RESELLERS = partner(RESELLER);
    private static final CountryCode US = new CountryCode("US");
    private static final Evidence MEETING = new Evidence(Evidence.Kind.MEETING, "Met the buyer.", Optional.empty());
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("deals_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void load() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    @Test
    void livesFromItsSubmissionToItsEndAndNeverChangesAfterwards() {
        Deal submitted = register(RESELLERS, "Northwind Analytics");
        assertThat(submitted.partner()).contains(RESELLER);
        platform.sleep(Duration.ofHours(3));

        Deal registered = step(SALES, submitted, DealStep.REGISTER);
        assertThat(registered.protection().orElseThrow().daysLeft(today())).isEqualTo(90);
        platform.sleep(Duration.ofDays(80));
        Deal extended = platform.ask(RESELLERS, Deals.class, deals -> deals.extend(submitted.id(), 2, MEETING));
        assertThat(extended.protection().orElseThrow().daysLeft(today())).isEqualTo(40);
        Deal won = step(RESELLERS, extended, DealStep.WIN);

        Deal read = platform.ask(RESELLERS, Deals.class, deals -> deals.require(submitted.id()));
        assertThat(read).isEqualTo(won);
        assertThat(read.stateOn(today())).isEqualTo(DealState.WON);
        assertThat(codeOf(() -> step(RESELLERS, won, DealStep.LOSE))).isEqualTo("deal.state");
        assertThat(steps(SALES, won)).isEmpty();
    }

    @Test
    void expiresByTheDayAndThenOthersMayRegisterTheCustomer() {
        Deal first = register(RESELLERS, "Northwind Analytics");
        step(SALES, first, DealStep.REGISTER);
        platform.sleep(Duration.ofDays(89));
        assertThat(met(CLOUDS, "Northwind Analytics Inc.")).containsExactly(Conflict.Kind.PROTECTED_DEAL);
        platform.sleep(Duration.ofDays(1));

        assertThat(met(CLOUDS, "Northwind Analytics Inc.")).isEmpty();
        assertThat(states(filter(Set.of(DealState.EXPIRED)))).containsExactly(DealState.EXPIRED);
        assertThat(states(filter(Set.of(DealState.REGISTERED)))).isEmpty();
        assertThat(codeOf(() -> step(
                        RESELLERS, platform.ask(SALES, Deals.class, deals -> deals.require(first.id())), DealStep.WIN)))
                .isEqualTo("deal.state");
    }

    @Test
    void aConflictBarsRegistrationUntilTheNamedAdjudicatorDecides() {
        policy(Optional.of("anna"), List.of(), List.of());
        Deal first = step(SALES, register(RESELLERS, "Northwind Analytics"), DealStep.REGISTER);
        Deal second = register(CLOUDS, "NORTHWIND ANALYTICS, INC.");

        assertThat(codeOf(() -> step(SALES, second, DealStep.REGISTER))).isEqualTo("deal.conflict");
        assertThat(codeOf(() -> adjudicate(SALES, second, first.id(), Decision.STANDS)))
                .isEqualTo("deal.adjudicator");
        assertThat(codeOf(() -> adjudicate(APPROVER, second, second.id(), Decision.STANDS)))
                .isEqualTo("deal.no-conflict");

        Deal yielding = adjudicate(APPROVER, second, first.id(), Decision.YIELDS);
        assertThat(codeOf(() -> step(SALES, yielding, DealStep.REGISTER))).isEqualTo("deal.conflict");
        Deal standing = adjudicate(APPROVER, yielding, first.id(), Decision.STANDS);
        Deal registered = step(SALES, standing, DealStep.REGISTER);

        assertThat(registered.stateOn(today())).isEqualTo(DealState.REGISTERED);
        DealConflicts.Answer answer = platform.ask(SALES, DealConflicts.class, all -> all.of(second.id()));
        assertThat(answer.decided())
                .extracting(one -> one.decision() + " by " + one.by() + ", proposed " + one.proposed())
                .containsExactly("YIELDS by anna, proposed false", "STANDS by anna, proposed false");
        assertThat(answer.met()).singleElement().satisfies(one -> {
            assertThat(one.settled()).isTrue();
            assertThat(one.conflict().holder()).contains(RESELLER);
        });
    }

    @Test
    void manyAreTriedOutAndThenDecidedEachByItself() {
        step(SALES, register(RESELLERS, "Northwind Analytics"), DealStep.REGISTER);
        Deal conflicted = register(CLOUDS, "Northwind Analytics");
        Deal free = register(CLOUDS, "Halden Bank");
        List<Deals.Pick> picks =
                List.of(new Deals.Pick(conflicted.id(), 1), new Deals.Pick(free.id(), 1), new Deals.Pick(free.id(), 9));

        assertThat(decided(picks, true)).containsExactly("deal.conflict", "REGISTERED", "deal.version");
        assertThat(states(filter(Set.of(DealState.SUBMITTED)))).hasSize(2);
        assertThat(decided(picks, false)).containsExactly("deal.conflict", "REGISTERED", "deal.version");
        assertThat(states(filter(Set.of(DealState.SUBMITTED)))).hasSize(1);
    }

    private List<String> decided(List<Deals.Pick> picks, boolean dryRun) {
        return platform
                .ask(
                        SALES,
                        Deals.class,
                        deals -> deals.stepAll(picks, DealStep.REGISTER, Optional.empty(), Optional.empty(), dryRun))
                .stream()
                .map(outcome -> outcome.done()
                        .map(deal -> deal.stateOn(today()).name())
                        .orElseGet(() -> outcome.refused().orElseThrow().code()))
                .toList();
    }

    @Test
    void aPartnerLearnsOfAConflictAndNeverWhose() {
        Deal first = step(SALES, register(RESELLERS, "Northwind Analytics"), DealStep.REGISTER);
        Deal second = register(CLOUDS, "Northwind Analytics");

        DealConflicts.Answer answer = platform.ask(CLOUDS, DealConflicts.class, all -> all.of(second.id()));

        assertThat(answer.met()).extracting(one -> one.conflict().kind()).containsExactly(Conflict.Kind.PROTECTED_DEAL);
        assertThat(answer.toString())
                .doesNotContain(RESELLER.value())
                .doesNotContain(first.id().toString());
        assertThat(answer.decided()).isEmpty();
    }

    @Test
    void houseAccountsAndTerritoriesStandInTheWayByName() {
        policy(
                Optional.empty(),
                List.of(new RegistrationPolicy.Territory(CLOUD, Set.of(new CountryCode("FR")))),
                List.of(new RegistrationPolicy.HouseAccount(CUSTOMER, DateRange.from(LocalDate.parse("2026-01-01")))));
        profile("Customer Industries Inc.", "customer.example");

        assertThat(met(RESELLERS, "Customer Industries Ltd")).containsExactly(Conflict.Kind.HOUSE_ACCOUNT);
        assertThat(met(CLOUDS, "Customer Industries Ltd"))
                .containsExactly(Conflict.Kind.HOUSE_ACCOUNT, Conflict.Kind.TERRITORY);
        assertThat(met(RESELLERS, "Another One")).isEmpty();
    }

    @Test
    void theVendorsOwnPipelineAndOnesOwnDealsAreMetToo() {
        register(SALES, "Aldermoor Bank");
        register(RESELLERS, "Tamarind Foods");

        assertThat(met(RESELLERS, "Aldermoor Bank")).containsExactly(Conflict.Kind.DIRECT_PIPELINE);
        assertThat(met(RESELLERS, "Tamarind Foods Ltd")).containsExactly(Conflict.Kind.DUPLICATE);
        assertThat(met(CLOUDS, "Tamarind Foods Ltd")).containsExactly(Conflict.Kind.EARLIER_SUBMISSION);
    }

    @Test
    void aPartnerSeesAndStepsItsOwnDealsAlone() {
        Deal own = register(RESELLERS, "Northwind Analytics");
        register(CLOUDS, "Aldermoor Bank");
        Deal direct = register(SALES, "Tamarind Foods");

        assertThat(page(RESELLERS, filter(Set.of())).items())
                .extracting(DealPage.Summary::id)
                .containsExactly(own.id());
        assertThat(page(SALES, filter(Set.of())).total()).isEqualTo(3);
        assertThat(codeOf(() -> platform.ask(CLOUDS, Deals.class, deals -> deals.require(own.id()))))
                .isEqualTo("deal.not-found");
        assertThat(codeOf(() -> step(CLOUDS, own, DealStep.WITHDRAW))).isEqualTo("deal.not-found");
        assertThat(codeOf(() -> step(RESELLERS, own, DealStep.REGISTER))).isEqualTo("deal.role");
        assertThat(codeOf(() -> step(SALES, own, DealStep.WITHDRAW))).isEqualTo("deal.role");
        assertThat(codeOf(() -> step(SALES, direct, DealStep.REGISTER))).isEqualTo("deal.four-eyes");
        assertThat(steps(RESELLERS, own)).containsExactly(DealStep.WITHDRAW);
    }

    @Test
    void everyFaultIsToldAtOnceAndARepeatMakesNoOther() {
        Opportunity unknown = new Opportunity(
                new Prospect("Northwind", Optional.empty(), Optional.empty()),
                Optional.of(CUSTOMER),
                new ProductId("lost"),
                new ChannelCode("LOST"),
                new DealSize.Seats(5),
                12,
                US,
                List.of(MEETING));
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> platform.ask(
                        RESELLERS,
                        Registrations.class,
                        all -> all.register(Optional.empty(), Optional.of(CLOUD), unknown)));
        assertThat(refused.faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(
                        "deal.partner /partner",
                        "deal.customer /deal/customer",
                        "product.unknown /deal/product",
                        "channel.unknown /deal/channel");

        Optional<CallKey> key = CallKey.of("key-1", "same");
        Deal first = platform.ask(
                RESELLERS, Registrations.class, all -> all.register(key, Optional.empty(), opportunity("Northwind")));
        Deal again = platform.ask(
                RESELLERS, Registrations.class, all -> all.register(key, Optional.empty(), opportunity("Northwind")));
        assertThat(again).isEqualTo(first);
        assertThat(page(SALES, filter(Set.of())).total()).isEqualTo(1);
    }

    @Test
    void aPartnerCannotListTheVendorsCustomersByGuessing() {
        profile("Customer Industries Inc.", "customer.example");
        Prospect exact =
                new Prospect("Customer Industries", Optional.of(new DomainName("customer.example")), Optional.empty());
        Prospect guess = new Prospect("Customer Holding", Optional.empty(), Optional.empty());

        assertThat(found(SALES, exact)).singleElement().satisfies(one -> {
            assertThat(one.named()).isTrue();
            assertThat(one.match().score()).isEqualTo(95);
            assertThat(one.match().company().customer()).contains(CUSTOMER);
        });
        assertThat(found(RESELLERS, exact)).singleElement().satisfies(one -> {
            assertThat(one.named()).isFalse();
            assertThat(one.match().reasons())
                    .containsExactly(
                            "The same domain, customer.example.", "The same name, spelling and legal form aside.");
        });
        assertThat(found(SALES, guess)).isNotEmpty();
        assertThat(found(RESELLERS, guess)).isEmpty();
    }

    @Test
    void aRefusalNamesItsReasonAndALaterPolicyLeavesAProtectionAsItWas() {
        Deal first = register(RESELLERS, "Northwind Analytics");
        assertThat(codeOf(() -> step(SALES, first, DealStep.REFUSE))).isEqualTo("deal.reason");
        Deal refused = platform.ask(
                SALES,
                Deals.class,
                deals -> deals.step(
                        first.id(),
                        DealStep.REFUSE,
                        1,
                        Optional.of(RefusalReason.THIN_EVIDENCE),
                        Optional.of("One meeting is too little.")));
        assertThat(refused.history().getLast().reason()).contains(RefusalReason.THIN_EVIDENCE);

        Deal second = step(SALES, register(RESELLERS, "Northwind Analytics"), DealStep.REGISTER);
        policy(Optional.empty(), List.of(), List.of());
        Deal read = platform.ask(SALES, Deals.class, deals -> deals.require(second.id()));
        assertThat(read).isEqualTo(second);
    }

    private Deal register(Actor actor, String name) {
        return platform.ask(
                actor, Registrations.class, all -> all.register(Optional.empty(), Optional.empty(), opportunity(name)));
    }

    private List<Conflict.Kind> met(Actor actor, String name) {
        return platform.ask(actor, Registrations.class, all -> all.check(Optional.empty(), opportunity(name))).stream()
                .map(Conflict::kind)
                .toList();
    }

    private Deal step(Actor actor, Deal deal, DealStep step) {
        return platform.ask(
                actor,
                Deals.class,
                deals -> deals.step(deal.id(), step, deal.version(), Optional.empty(), Optional.of("Because.")));
    }

    private Deal adjudicate(Actor actor, Deal deal, DealId other, Decision decision) {
        return platform.ask(
                actor,
                DealConflicts.class,
                all -> all.adjudicate(
                        deal.id(),
                        deal.version(),
                        Conflict.Kind.PROTECTED_DEAL,
                        Optional.of(other),
                        decision,
                        "It was agreed by telephone."));
    }

    private void policy(
            Optional<String> adjudicator,
            List<RegistrationPolicy.Territory> territories,
            List<RegistrationPolicy.HouseAccount> houseAccounts) {
        RegistrationPolicy policy = new RegistrationPolicy(
                today(),
                60,
                30,
                24,
                48,
                List.of(30, 14, 7),
                territories,
                houseAccounts,
                RegistrationPolicy.TieBreak.FIRST_REGISTERED,
                adjudicator,
                Samples.DEMO);
        platform.ask(SALES, RegistrationPolicies.class, all -> all.record(policy));
        platform.ask(SALES, RegistrationPolicies.class, all -> all.record(policy));
        List<RecordedPolicy> recorded =
                platform.ask(SALES, RegistrationPolicies.class, all -> all.list(platform.now()));
        assertThat(recorded).extracting(RecordedPolicy::policy).containsExactly(policy);
    }

    private Set<DealStep> steps(Actor actor, Deal deal) {
        return platform.ask(actor, Deals.class, deals -> deals.steps(deal));
    }

    private void profile(String legalName, String domain) {
        platform.ask(
                SALES,
                CustomerMatches.class,
                all -> all.record(new CustomerProfile(
                        CUSTOMER, legalName, List.of(new DomainName(domain)), List.of(new TaxId(US, "12-3456789")))));
    }

    private List<CustomerMatches.Found> found(Actor actor, Prospect prospect) {
        return platform.ask(actor, CustomerMatches.class, all -> all.find(prospect));
    }

    private DealPage page(Actor actor, DealQuery.Filter filter) {
        return platform.ask(
                actor,
                Deals.class,
                deals -> deals.list(new DealQuery(filter, DealQuery.Sort.SUBMITTED_AT, true, 1, 50)));
    }

    private List<DealState> states(DealQuery.Filter filter) {
        return page(SALES, filter).items().stream().map(DealPage.Summary::state).toList();
    }

    private DealQuery.Filter filter(Set<DealState> states) {
        return new DealQuery.Filter(
                today(), states, Set.<OrganizationId>of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(platform.now(), ZoneOffset.UTC);
    }

    private static Opportunity opportunity(String name) {
        return new Opportunity(
                new Prospect(name, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Samples.SEATS,
                Samples.DIRECT,
                new DealSize.Seats(250),
                12,
                US,
                List.of(MEETING));
    }

    private static String codeOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
