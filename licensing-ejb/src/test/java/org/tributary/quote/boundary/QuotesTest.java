package org.tributary.quote.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.RESOLD;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.partner;
import static org.tributary.database.Samples.usd;

import java.time.Duration;
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
import org.tributary.approval.request.SubjectKind;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Permission;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.boundary.Contracts;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.offering.CountryCode;
import org.tributary.party.CustomerSegment;
import org.tributary.quote.Acceptance;
import org.tributary.quote.Offer;
import org.tributary.quote.QuoteFilter;
import org.tributary.quote.QuoteId;
import org.tributary.quote.QuoteState;
import org.tributary.quote.QuoteStep;
import org.tributary.quote.QuoteSummary;
import org.tributary.quote.outlook.PartyMoney;
import org.tributary.search.boundary.Search;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.Exclusivity;
import org.tributary.terms.clause.Term;

/** A quote on a real database: priced, weighed on two roads, presented, accepted as a contract. */
class QuotesTest {

    private static final QuoteId ID = new QuoteId("Q-1");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final QuoteFilter ALL =
            new QuoteFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Platform platform = new Platform(TestServer.create("quotes_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void loadTheWorld() {
        QuoteSamples.load(platform);
    }

    private static Offer offer() {
        return QuoteSamples.offer("Seats for a year", SEATS.value(), "0.15");
    }

    private Quotes.Standing begin(Offer offer) {
        return platform.ask(SALES, Quotes.class, quotes -> quotes.begin(ID, Optional.empty(), offer));
    }

    private Quotes.Standing step(QuoteStep step, int revision, String words) {
        return platform.ask(SALES, Quotes.class, quotes -> quotes.step(ID, step, revision, Optional.of(words)));
    }

    private static Refusal refused(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    @Test
    void isWrittenOnceWhoeverRepeatsIt() {
        Quotes.Standing first = begin(offer());
        Quotes.Standing again = begin(offer());

        assertThat(again).isEqualTo(first);
        assertThat(first.quote().last().priced().lines().getFirst().agreed().inWords())
                .isEqualTo("51 a seat and period");
        assertThat(refused(() -> begin(QuoteSamples.offer("Another", SEATS.value(), "0.1")))
                        .code())
                .isEqualTo("quote.known");
    }

    @Test
    void everyFaultIsToldAndNothingIsKept() {
        assertThat(refused(() -> begin(QuoteSamples.offer("x", "unheard-of", "0.15")))
                        .faults())
                .extracting(Refusal.Fault::pointer)
                .containsExactly("/lines/0/product");
        assertThat(refused(() -> begin(QuoteSamples.offer("x", SEATS.value(), "0.25")))
                        .faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("quote.discount-floor /lines/0/discount");
        assertThat(refused(() -> platform.ask(SALES, Quotes.class, quotes -> quotes.require(ID)))
                        .code())
                .isEqualTo("quote.not-found");
    }

    @Test
    void financeMayQuoteDeeper() {
        Quotes.Standing standing = platform.ask(
                FINANCE,
                Quotes.class,
                quotes -> quotes.begin(ID, Optional.empty(), QuoteSamples.offer("x", SEATS.value(), "0.25")));

        assertThat(standing.quote().last().priced().deepestDiscount()).isEqualTo(Rate.of("0.25"));
    }

    /** 61,200.00 directly, 20 % of it to the cloud up to its cap; by the reseller 15 % stay there, and 20 % of the rest go to the cloud. */
    @Test
    void isWeighedOnBothRoads() {
        begin(offer());

        List<Quotes.Road> roads = platform.ask(APPROVER, Quotes.class, quotes -> quotes.weigh(ID, 1));

        assertThat(roads).extracting(road -> road.through().channel()).containsExactly(DIRECT, RESOLD);
        assertThat(roads).allSatisfy(road -> {
            assertThat(road.faults()).isEmpty();
            var outlook = road.outlook().orElseThrow();
            assertThat(outlook.list()).isEqualTo(usd("72000.00"));
            assertThat(outlook.total()).isEqualTo(usd("61200.00"));
            assertThat(outlook.firstTotal()).isEqualTo(usd("5100.00"));
            assertThat(outlook.split().whole().parties().stream()
                            .map(PartyMoney::net)
                            .reduce(usd("0.00"), Money::plus))
                    .isEqualTo(usd("61200.00"));
        });
        assertThat(roads.get(1).outlook().orElseThrow().split().whole().netOf(RESELLER))
                .isEqualTo(usd("9180.00"));
        assertThat(roads.getFirst()
                        .outlook()
                        .orElseThrow()
                        .split()
                        .whole()
                        .netOf(CLOUD)
                        .minorUnits())
                .isPositive();
    }

    @Test
    void aRoadThatCannotBePricedSaysWhyAndTheOthersStand() {
        Offer elsewhere = new Offer(
                ContractKind.ORDER_FORM,
                "In euro",
                offer().term(),
                Samples.EUR,
                CustomerSegment.COMMERCIAL,
                new CountryCode("DE"),
                QuoteSamples.DIRECTLY,
                List.of(),
                offer().billing(),
                RenewalTerms.NONE,
                CancellationTerms.ANY_TIME,
                offer().lines(),
                List.of(),
                offer().validUntil());

        List<Quotes.Road> roads = platform.ask(SALES, Quotes.class, quotes -> quotes.weigh(elsewhere));

        assertThat(roads.getFirst().outlook()).isEmpty();
        assertThat(roads.getFirst().faults()).extracting(Refusal.Fault::code).containsExactly("price.none");
    }

    @Test
    void whatWasPresentedBecomesAContractOnce() {
        begin(offer());
        step(QuoteStep.PRESENT, 1, "");
        ContractId id = new ContractId("C-9");

        Quotes.Standing accepted = platform.ask(
                SALES,
                Quotes.class,
                quotes -> quotes.accept(
                        ID,
                        2,
                        new Acceptance(
                                Optional.of(id),
                                Optional.empty(),
                                LocalDate.parse("2026-11-23"),
                                Optional.of("PO-9"))));

        Contract contract = platform.ask(SALES, Contracts.class, contracts -> contracts.require(id));
        assertThat(accepted.state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(accepted.contract()).contains(id);
        assertThat(contract.lines().getFirst().charge().price()).hasToString("51");
        assertThat(contract.purchaseOrder()).contains("PO-9");
        assertThat(refused(() -> step(QuoteStep.WITHDRAW, 3, "too late")).code())
                .isEqualTo("quote.state");
        assertThat(list(ALL).getFirst().contract()).contains(id);
    }

    /** Above 10 % an approver is asked: not by who wrote it, and for each version anew. */
    @Test
    void aDiscountThatNeedsAYesIsPresentedOnceItIsThere() {
        askAnApproverAboveTenPercent();
        begin(offer());

        Quotes.Standing waiting = step(QuoteStep.PRESENT, 1, "");

        ApprovalRequest request = waiting.approval().orElseThrow();
        assertThat(waiting.state()).isEqualTo(QuoteState.DRAFT);
        assertThat(request.asked().facts())
                .extracting(Fact::inWords)
                .contains("discount 15 %", "term in months 12", "value 61200.00 USD");
        assertThat(refused(() -> decide(SALES, request, Decision.APPROVE)).code())
                .isEqualTo("approval.self");
        decide(APPROVER, request, Decision.APPROVE);
        assertThat(step(QuoteStep.PRESENT, 1, "").state()).isEqualTo(QuoteState.PRESENTED);

        platform.ask(
                SALES, Quotes.class, quotes -> quotes.write(ID, 2, QuoteSamples.offer("Deeper", SEATS.value(), "0.2")));
        ApprovalRequest again = step(QuoteStep.PRESENT, 3, "").approval().orElseThrow();
        assertThat(again.id()).isNotEqualTo(request.id());
        decide(APPROVER, again, Decision.REJECT);
        assertThat(refused(() -> step(QuoteStep.PRESENT, 3, "")).code()).isEqualTo("quote.approval");
    }

    private void askAnApproverAboveTenPercent() {
        platform.ask(
                ADMIN,
                ApprovalPolicies.class,
                policies -> policies.record(new ApprovalPolicy(
                        LocalDate.parse("2026-01-01"),
                        List.of(new ApprovalRule(
                                "Discount",
                                Set.of(new SubjectKind("QUOTE")),
                                List.of(new Condition.Above(Measure.DISCOUNT, Rate.of("0.1"))),
                                List.of(ApprovalStep.by(Role.APPROVER)),
                                168)),
                        "the tests")));
    }

    /** From the first day of the offer on the terms let nobody sell directly. */
    private void denyIt() {
        platform.ask(
                ADMIN,
                ReferenceDataImport.class,
                loader -> loader.load(Samples.only(Samples.agreement(List.of(
                        Samples.first(),
                        Samples.second(),
                        Samples.revision(
                                "R3",
                                "2027-01-01",
                                Optional.empty(),
                                "2026-11-01T00:00:00Z",
                                List.of(
                                        Samples.share("R3.out"),
                                        new Exclusivity(
                                                new ClauseId("R3.cloud-only"),
                                                DEMO,
                                                Coverage.ALL,
                                                Permission.Verdict.DENIED,
                                                Term.OPEN,
                                                "Seats are sold by the cloud alone."))))))));
    }

    /** A yes to the discount is none to the denial. */
    @Test
    void aDenialIsPassedOverByARuleForDenialsAlone() {
        askAnApproverAboveTenPercent();
        denyIt();
        begin(offer());

        assertThat(refused(() -> step(QuoteStep.PRESENT, 1, "")).faults())
                .extracting(Refusal.Fault::message)
                .first()
                .asString()
                .contains("DENIED by R3.cloud-only");
        assertThat(refused(() -> step(QuoteStep.PRESENT, 1, "because we can")).getMessage())
                .contains("no rule says who may pass it over");
    }

    @Test
    void whatIsDeniedSinceItWasPresentedIsNotSigned() {
        begin(offer());
        step(QuoteStep.PRESENT, 1, "");
        denyIt();

        Refusal refused = refused(() ->
                platform.ask(SALES, Quotes.class, quotes -> quotes.accept(ID, 2, signed("C-9", "2026-11-23"))));

        assertThat(refused.code()).isEqualTo("quote.blocked");
        assertThat(refused.getMessage()).contains("write a new version");
    }

    @Test
    void isFoundByItsNameAndByTheWordsOfItsTitle() {
        begin(offer());

        assertThat(found(SALES, "q-1")).contains("QUOTE Seats for a year");
        platform.ask(
                SALES, Quotes.class, quotes -> quotes.write(ID, 1, QuoteSamples.offer("Better", SEATS.value(), "0.2")));
        assertThat(found(SALES, "better")).containsExactly("QUOTE Better");
        assertThat(found(partner(RESELLER), "better")).isEmpty();
    }

    private List<String> found(Actor actor, String typed) {
        return platform.ask(actor, Search.class, search -> search.find(typed)).stream()
                .map(one -> one.kind() + " " + one.title())
                .toList();
    }

    private void decide(Actor actor, ApprovalRequest request, Decision decision) {
        platform.ask(
                actor,
                ApprovalRequests.class,
                requests -> requests.decide(request.id(), 1, decision, Optional.of("because")));
    }

    @Test
    void aVersionThatWasReadBeforeAnotherWasWrittenIsAConflict() {
        begin(offer());
        platform.ask(
                SALES, Quotes.class, quotes -> quotes.write(ID, 1, QuoteSamples.offer("Better", SEATS.value(), "0.2")));

        assertThat(refused(() -> platform.ask(SALES, Quotes.class, quotes -> quotes.write(ID, 1, offer())))
                        .code())
                .isEqualTo("quote.version");
        assertThat(list(ALL))
                .extracting(one -> one.title() + " " + one.discount().fraction() + " " + one.total())
                .containsExactly("Better 0.2 " + usd("57600.00"));
    }

    @Test
    void expiresByTheDayAloneAndIsFoundByItsState() {
        begin(offer());
        step(QuoteStep.PRESENT, 1, "");

        assertThat(list(in(QuoteState.PRESENTED))).hasSize(1);
        platform.sleep(Duration.ofDays(30));
        assertThat(list(in(QuoteState.PRESENTED))).isEmpty();
        assertThat(list(in(QuoteState.EXPIRED))).extracting(one -> one.state()).containsExactly(QuoteState.EXPIRED);
        assertThat(refused(() -> platform.ask(
                                SALES, Quotes.class, quotes -> quotes.accept(ID, 2, signed("C-9", "2026-12-20"))))
                        .code())
                .isEqualTo("quote.expired");
    }

    @Test
    void partnersSeeNothingOfIt() {
        begin(offer());

        assertThat(platform.ask(partner(RESELLER), Quotes.class, quotes -> quotes.list(ALL, 1, 20))
                        .total())
                .isZero();
        assertThat(refused(() -> platform.ask(partner(RESELLER), Quotes.class, quotes -> quotes.require(ID)))
                        .code())
                .isEqualTo("quote.not-found");
        assertThat(platform.ask(partner(RESELLER), DiscountPolicies.class, DiscountPolicies::list))
                .isEmpty();
    }

    private static Acceptance signed(String contract, String on) {
        return new Acceptance(
                Optional.of(new ContractId(contract)), Optional.empty(), LocalDate.parse(on), Optional.empty());
    }

    private List<QuoteSummary> list(QuoteFilter filter) {
        return platform.ask(SALES, Quotes.class, quotes -> quotes.list(filter, 1, 20))
                .items();
    }

    private static QuoteFilter in(QuoteState state) {
        return new QuoteFilter(
                Optional.of("q-1"),
                Optional.of(CUSTOMER),
                Optional.of(new ChannelCode("DIRECT")),
                Optional.of(state),
                Optional.empty());
    }
}
