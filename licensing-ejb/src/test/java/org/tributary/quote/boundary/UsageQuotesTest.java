package org.tributary.quote.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.BILLING;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.contract.boundary.Contracts;
import org.tributary.database.Platform;
import org.tributary.database.TestServer;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.boundary.SpendAgreements;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.commitment.Ramp;
import org.tributary.offering.commitment.SettledPeriod;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.commitment.SpendDrawdown;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.RunningContracts.Policy;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.quote.Acceptance;
import org.tributary.quote.EstimatedMeter;
import org.tributary.quote.Offer;
import org.tributary.quote.OfferedCommitment;
import org.tributary.quote.OfferedLine;
import org.tributary.quote.OfferedUsage;
import org.tributary.quote.QuoteFilter;
import org.tributary.quote.QuoteId;
import org.tributary.quote.QuoteState;
import org.tributary.quote.QuoteStep;
import org.tributary.quote.QuoteSummary;
import org.tributary.quote.outlook.RoadOutlook;
import org.tributary.time.DateRange;
import org.tributary.usage.PlacedUsage;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageKey;
import org.tributary.usage.boundary.SpendBilling;
import org.tributary.usage.boundary.UsageBilling;
import org.tributary.usage.boundary.UsageIntake;

/** Usage and a commitment quoted on a real database, accepted, consumed and rated. */
class UsageQuotesTest {

    private static final QuoteId ID = new QuoteId("Q-1");
    private static final ContractId CONTRACT = new ContractId("C-1");
    private static final SpendAgreementId AGREEMENT = new SpendAgreementId("EA-1");
    private static final SubscriptionId CALLS = new SubscriptionId("EA-1:calls");
    private static final LocalDate SIGNED = LocalDate.parse("2026-11-23");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final QuoteFilter ALL =
            new QuoteFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Platform platform = new Platform(TestServer.create("usage_quotes_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void loadTheWorld() {
        QuoteSamples.load(platform);
    }

    /** 1,500,000 calls a month and 100,000 more in each further one, at a discount. */
    private static OfferedUsage calls(String discount) {
        return new OfferedUsage(
                new LineId("calls"),
                SEATS,
                new ChargeCode("calls"),
                Rate.of(discount),
                List.of(new EstimatedMeter(
                        QuoteSamples.CALL, Quantity.of(1_500_000), Quantity.of(100_000), Situation.STANDARD)),
                Optional.empty(),
                Optional.empty());
    }

    private static Offer offer(List<OfferedLine> lines, Optional<OfferedCommitment> commitment, OfferedUsage usage) {
        Offer seats = QuoteSamples.offer("Seats and calls", SEATS.value(), "0.15");
        return new Offer(
                seats.kind(),
                seats.title(),
                seats.term(),
                seats.currency(),
                seats.segment(),
                seats.country(),
                seats.through(),
                seats.alternatives(),
                seats.billing(),
                seats.renewal(),
                seats.cancellation(),
                lines,
                List.of(usage),
                commitment,
                seats.nonStandard(),
                seats.validUntil());
    }

    /** Seats, calls at 10 % off, and 8,000.00 committed a quarter. */
    private static Offer both() {
        OfferedCommitment commitment = new OfferedCommitment(
                List.of(), 3, new SpendDrawdown(UnitPrice.of("8000"), Rate.ONE, Rate.ZERO, Ramp.NONE));
        return offer(QuoteSamples.offer("x", SEATS.value(), "0.15").lines(), Optional.of(commitment), calls("0.1"));
    }

    private static Offer usageAlone() {
        return offer(List.of(), Optional.empty(), calls("0.1"));
    }

    private Quotes.Standing begin(Offer offer) {
        return platform.ask(SALES, Quotes.class, quotes -> quotes.begin(ID, Optional.empty(), offer));
    }

    private void present(Offer offer) {
        begin(offer);
        platform.ask(SALES, Quotes.class, quotes -> quotes.step(ID, QuoteStep.PRESENT, 1, Optional.empty()));
    }

    private Quotes.Standing accept(Optional<ContractId> contract, Optional<SpendAgreementId> agreement) {
        return platform.ask(
                SALES,
                Quotes.class,
                quotes -> quotes.accept(ID, 2, new Acceptance(contract, agreement, SIGNED, Optional.empty())));
    }

    private static Refusal refused(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private QuoteSummary listed() {
        return platform.ask(SALES, Quotes.class, quotes -> quotes.list(ALL, 1, 20))
                .items()
                .getFirst();
    }

    /** 2,000.00 + 500.00 at 10 % off are 2,250.00 in the first month, and 90.00 more in each further one: 12 x 2,250.00 + 66 x 90.00 = 32,940.00. */
    @Test
    void isEstimatedBesideWhatIsFixedAndKeptSo() {
        begin(both());

        RoadOutlook outlook = platform.ask(SALES, Quotes.class, quotes -> quotes.weigh(ID, 1))
                .getFirst()
                .outlook()
                .orElseThrow();

        assertThat(outlook.total()).isEqualTo(usd("61200.00"));
        assertThat(outlook.priced().estimate()).isEqualTo(usd("32940.00"));
        assertThat(outlook.commitment().orElseThrow().committed()).isEqualTo(usd("32000.00"));
        assertThat(outlook.split().whole().price()).isEqualTo(outlook.expected());
        assertThat(outlook.findings())
                .extracting(finding -> finding.line().value())
                .contains("seats", "calls");
        assertThat(listed().total() + " + " + listed().estimate()).isEqualTo(usd("61200.00") + " + " + usd("32940.00"));
    }

    @Test
    void discountsOfUsageAreHeldToTheFloors() {
        assertThat(refused(() -> begin(offer(List.of(), Optional.empty(), calls("0.25"))))
                        .faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("quote.discount-floor /usage/0/discount");
    }

    @Test
    void acceptedItIsAContractAndASpendAgreementThatKnowEachOther() {
        present(both());

        Quotes.Standing accepted = accept(Optional.of(CONTRACT), Optional.of(AGREEMENT));

        assertThat(accepted.state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(accepted.contract()).contains(CONTRACT);
        assertThat(accepted.agreement()).contains(AGREEMENT);
        assertThat(agreement().contract()).contains(CONTRACT.value());
        assertThat(ofContract("C-1")).containsExactly(agreement());
        assertThat(ofContract("C-2")).isEmpty();
        assertThat(agreement().subscriptions()).containsExactly(CALLS);
        assertThat(subscription().discount()).isEqualTo(Rate.of("0.1"));
        assertThat(listed().agreement()).contains(AGREEMENT);
    }

    private SpendAgreement agreement() {
        return platform.ask(SALES, SpendAgreements.class, all -> all.require(AGREEMENT, platform.now()));
    }

    private List<SpendAgreement> ofContract(String contract) {
        return platform.ask(
                        SALES,
                        SpendAgreements.class,
                        all -> all.list(Optional.empty(), Optional.of(contract), platform.now(), 1, 20))
                .items();
    }

    private Subscription subscription() {
        return platform.ask(SALES, Subscriptions.class, all -> all.require(CALLS));
    }

    /** What was estimated of January and February is consumed in three pieces a month; what is short of the quarter is as quoted for two months of it. */
    @Test
    void whatIsRatedIsWhatWasQuotedToTheCent() {
        present(both());
        accept(Optional.of(CONTRACT), Optional.of(AGREEMENT));
        List<Money> quoted = begin(both()).quote().last().priced().usage().getFirst().months().stream()
                .map(month -> month.amount())
                .toList();

        report("2027-01-0", 700_000, 700_000, 100_000);
        report("2027-02-0", 1, 1_599_998, 1);

        assertThat(rated("2027-01-15")).isEqualTo(quoted.getFirst()).isEqualTo(usd("2250.00"));
        assertThat(rated("2027-02-15")).isEqualTo(quoted.get(1)).isEqualTo(usd("2340.00"));
        SettledPeriod quarter = platform.ask(
                        FINANCE,
                        SpendBilling.class,
                        billing -> billing.state(AGREEMENT, days("2027-01-01", "2027-04-01"), platform.now()))
                .statement()
                .periods()
                .getFirst();
        assertThat(quarter.spend()).isEqualTo(usd("4590.00"));
        assertThat(quarter.due()).isEqualTo(usd("8000.00"));
    }

    private Money rated(String day) {
        return platform.ask(
                        FINANCE,
                        UsageBilling.class,
                        billing -> billing.rate(CALLS, LocalDate.parse(day), platform.now()))
                .rating()
                .rated()
                .total();
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private void report(String days, long... calls) {
        List<PlacedUsage> usage = new ArrayList<>();
        for (int i = 0; i < calls.length; i++) {
            usage.add(new PlacedUsage(
                    i,
                    new ReportedUsage(
                            new UsageKey("gateway", days + i),
                            CALLS,
                            SEATS.value(),
                            "call",
                            Quantity.of(calls[i]),
                            Situation.STANDARD,
                            Instant.parse(days + (i + 1) + "T08:00:00Z"),
                            Optional.empty(),
                            Instant.EPOCH)));
        }
        platform.ask(BILLING, UsageIntake.class, intake -> intake.report(usage.iterator(), new Refusal.Faults()));
    }

    @Test
    void usageAloneIsAnAgreementWithoutAContract() {
        present(usageAlone());

        assertThat(refused(() -> accept(Optional.of(CONTRACT), Optional.of(AGREEMENT)))
                        .faults())
                .extracting(Refusal.Fault::pointer)
                .containsExactly("/contract");
        Quotes.Standing accepted = accept(Optional.empty(), Optional.of(AGREEMENT));

        assertThat(accepted.state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(accepted.contract()).isEmpty();
        assertThat(agreement().contract()).isEmpty();
        assertThat(listed().total()).isEqualTo(usd("0.00"));
    }

    @Test
    void whereOneOfBothCannotBeSignedNeitherIs() {
        present(both());
        Contract other =
                begin(both()).quote().last().priced().contract(CONTRACT, SIGNED.minusDays(1), Optional.empty());
        platform.ask(SALES, Contracts.class, contracts -> contracts.sign(other));

        assertThat(refused(() -> accept(Optional.of(CONTRACT), Optional.of(AGREEMENT)))
                        .code())
                .isEqualTo("contract.known");
        assertThat(refused(this::agreement).code()).isEqualTo("spend-agreement.not-found");
        assertThat(refused(this::subscription).code()).isEqualTo("subscription.not-found");
    }

    /** From the first of December on running contracts have a dearer price: what was quoted is not signed any more. */
    @Test
    void whatWouldNotBeRatedAsQuotedIsNotSigned() {
        present(usageAlone());
        PriceBook moved = QuoteSamples.book()
                .with(QuoteSamples.version(
                        "dearer", Policy.NOW, LocalDate.parse("2026-12-01"), QuoteSamples.calls("0.003", "0.002")));
        platform.ask(ADMIN, PriceLists.class, lists -> lists.load(List.of(moved)));

        Refusal refused = refused(() -> accept(Optional.empty(), Optional.of(AGREEMENT)));

        assertThat(refused.code()).isEqualTo("quote.price-moved");
        assertThat(refused.getMessage()).contains(SEATS + " calls");
    }

    @Test
    void aDiscountIsAgreedByAQuoteAlone() {
        Subscription cheaper = new Subscription(
                        new SubscriptionId("S-9"),
                        QuoteSamples.DIRECTLY.customer(),
                        Optional.empty(),
                        new PriceBookId("list"),
                        SEATS,
                        new ChargeCode("calls"),
                        Optional.empty(),
                        both().currency(),
                        ContractTerm.NONE,
                        Quantity.NONE,
                        SIGNED,
                        SIGNED,
                        Optional.empty(),
                        1)
                .at(Rate.of("0.5"));

        assertThat(refused(() -> platform.ask(BILLING, Subscriptions.class, all -> all.register(List.of(cheaper))))
                        .faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly("subscription.discount /subscriptions/0/discount");
    }

    @Test
    void aLaterVersionOfTheAgreementStaysWithItsContract() {
        present(both());
        accept(Optional.of(CONTRACT), Optional.of(AGREEMENT));
        SpendAgreement first = agreement();

        SpendAgreement second = platform.ask(
                SALES,
                SpendAgreements.class,
                all -> all.record(new SpendAgreement(
                        AGREEMENT,
                        first.customer(),
                        "Renamed",
                        first.currency(),
                        first.subscriptions(),
                        first.days(),
                        first.settlementMonths(),
                        first.form(),
                        2,
                        Instant.EPOCH)));

        assertThat(second.contract()).contains(CONTRACT.value());
        assertThat(ofContract("C-1")).containsExactly(second);
    }
}
