package org.tributary.usage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.BILLING;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.EUR;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.USD;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
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
import org.tributary.offering.commitment.SpendBill;
import org.tributary.offering.commitment.SpendDrawdown;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageBill;
import org.tributary.usage.UsageKey;

/** Spend agreements from their record to their bills, on a real database. A million tokens cost 2.00. */
class SpendBillingTest {

    private static final SpendAgreementId YEAR = new SpendAgreementId("EA-1");
    private static final SubscriptionId CONTRACT = new SubscriptionId("S-1");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("spend_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void runAContract() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        platform.ask(ADMIN, PriceLists.class, lists -> lists.load(List.of(UsageSamples.book())));
        platform.ask(BILLING, Subscriptions.class, all -> all.register(List.of(subscription())));
    }

    /** 10.00 a month, half of it may roll over, overage at 1.2. */
    @Test
    void lateUsageOfOnePeriodIsADifferenceInWhatTheNextOneCarriedIn() {
        record(agreement("10", 1));
        report("a", 3, "2026-09-10T08:00:00Z");
        report("b", 8, "2026-10-10T08:00:00Z");

        // 6.00 drawn, 4.00 roll over; 4.00 + 10.00 drawn, 2.00 above x 1.2
        assertThat(bill("2026-09-15")).isEqualTo("1: 10.00 USD due of 10.00 USD");
        assertThat(bill("2026-10-15")).isEqualTo("1: 12.40 USD due of 12.40 USD");
        assertThat(bill("2026-10-31")).isEqualTo("nothing");
        Instant before = platform.now();
        platform.sleep(Duration.ofDays(1));

        report("late", 2, "2026-09-20T08:00:00Z");

        // 10.00 drawn, nothing rolls over; 10.00 drawn, 6.00 above x 1.2 = 7.20
        assertThat(bill("2026-09-15")).isEqualTo("nothing");
        assertThat(bill("2026-10-15")).isEqualTo("2: 4.80 USD due of 17.20 USD");
        assertThat(dues(platform.now())).containsExactly("10.00 USD", "17.20 USD", "10.00 USD provisional");
        assertThat(dues(before)).containsExactly("10.00 USD", "12.40 USD", "10.00 USD provisional");
        assertThat(state(before).bills()).hasSize(2);
        assertThat(state(platform.now()).bills())
                .extracting(SpendBill::sequence)
                .containsExactly(1, 1, 2);
    }

    @Test
    void usageThatDrawsOnAnAgreementIsNotBilledByItselfAndWhatWasIsGivenBack() {
        report("a", 3, "2026-09-10T08:00:00Z");
        assertThat(usageBill("2026-09-15")).isEqualTo("1: 6.00 USD due of 6.00 USD");
        platform.sleep(Duration.ofDays(1));

        record(agreement("10", 1));

        assertThat(usageBill("2026-09-15")).isEqualTo("2: -6.00 USD due of 0.00 USD");
        Refusal refused = catchThrowableOfType(Refusal.class, () -> usageBill("2026-09-15"));
        assertThat(refused.code()).isEqualTo("usage.draws-on-agreement");
        assertThat(refused.getMessage()).contains("S-1", "EA-1");
    }

    /** The contract is billed from the 1st; an agreement from 16 September takes the second half of the month. */
    @Test
    void theDaysBeforeAnAgreementAreStillBilledByThemselves() {
        record(agreement(YEAR, "2026-09-16", USD, "10", 1));
        report("a", 3, "2026-09-10T08:00:00Z");
        report("b", 8, "2026-09-20T08:00:00Z");

        assertThat(usageBill("2026-09-15")).isEqualTo("1: 6.00 USD due of 6.00 USD");
        // 16.00: 10.00 drawn, 6.00 above x 1.2
        assertThat(bill("2026-09-20")).isEqualTo("1: 17.20 USD due of 17.20 USD");
    }

    @Test
    void whatIsRecordedLaterTakesItsPlaceFromThenOn() {
        SpendAgreement first = record(agreement("10", 1));
        assertThat(record(agreement("10", 1))).isEqualTo(first);
        Instant before = platform.now();
        platform.sleep(Duration.ofDays(1));
        assertThat(codes(agreement("20", 1))).containsExactly("spend-agreement.conflict ");
        assertThat(codes(agreement("20", 3))).containsExactly("spend-agreement.conflict ");

        SpendAgreement second = record(agreement("20", 2));

        assertThat(record(agreement("20", 2))).isEqualTo(second);
        assertThat(dues(before)).startsWith("10.00 USD");
        assertThat(dues(platform.now())).startsWith("20.00 USD");
        assertThat(bill("2026-09-15")).isEqualTo("1: 20.00 USD due of 20.00 USD");
        assertThat(platform.<SpendAgreements, SpendAgreements.Page>ask(
                        FINANCE,
                        SpendAgreements.class,
                        all -> all.list(Optional.of(CUSTOMER), Optional.empty(), platform.now(), 1, 50)))
                .satisfies(page -> assertThat(page.items()).containsExactly(second))
                .satisfies(page -> assertThat(page.total()).isEqualTo(1));
        assertThat(platform.<SpendAgreements, SpendAgreements.Page>ask(
                                FINANCE,
                                SpendAgreements.class,
                                all -> all.list(Optional.empty(), Optional.empty(), Instant.EPOCH, 1, 50))
                        .items())
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        record(agreement("10", 1));
        SpendAgreement other = new SpendAgreement(
                new SpendAgreementId("EA-2"),
                new OrganizationId("nobody"),
                "Another",
                EUR,
                List.of(CONTRACT, new SubscriptionId("S-404")),
                DateRange.from(LocalDate.parse("2026-10-01")),
                1,
                form("10"),
                1,
                Instant.EPOCH);

        assertThat(codes(other))
                .containsExactlyInAnyOrder(
                        "organization.unknown /customer",
                        "spend-agreement.subscription-customer /subscriptions/0",
                        "spend-agreement.subscription-currency /subscriptions/0",
                        "subscription.unknown /subscriptions/1");
        assertThat(codes(agreement(new SpendAgreementId("EA-3"), "2026-10-01", USD, "10", 1)))
                .containsExactly("spend-agreement.subscription-taken /subscriptions/0");
        assertThat(codes(agreement(YEAR, "2026-10-01", EUR, "10", 2)))
                .containsExactlyInAnyOrder(
                        "spend-agreement.kept /currency",
                        "spend-agreement.kept /days/from",
                        "spend-agreement.subscription-currency /subscriptions/0");
    }

    @Test
    void noLaterVersionEndsBeforeWhatWasBilled() {
        record(agreement("10", 1));
        bill("2026-10-15");

        assertThat(codes(ending("2026-10-01"))).containsExactly("spend-agreement.billed /days/to");
        assertThat(record(ending("2026-11-01")).version()).isEqualTo(2);
        // the last period of an agreement rolls nothing over: all of it is short, and due all the same
        assertThat(dues(platform.now())).containsExactly("10.00 USD", "10.00 USD");
    }

    private static SpendAgreement ending(String day) {
        SpendAgreement open = agreement("10", 2);
        return new SpendAgreement(
                open.id(),
                open.customer(),
                open.title(),
                open.currency(),
                open.subscriptions(),
                new DateRange(open.days().startInclusive(), LocalDate.parse(day)),
                open.settlementMonths(),
                open.form(),
                open.version(),
                open.recordedAt());
    }

    @Test
    void aPeriodThatHasNotBegunIsNotBilled() {
        record(agreement("10", 1));

        assertThat(catchThrowableOfType(Refusal.class, () -> bill("2026-12-01")).code())
                .isEqualTo("spend-agreement.not-begun");
        assertThat(catchThrowableOfType(Refusal.class, () -> bill("2026-08-31")).code())
                .isEqualTo("spend-agreement.day");
        assertThat(bill("2026-11-30")).isEqualTo("1: 10.00 USD due of 10.00 USD, provisional");
    }

    private SpendAgreement record(SpendAgreement agreement) {
        return platform.ask(SALES, SpendAgreements.class, all -> all.record(agreement));
    }

    private List<String> codes(SpendAgreement agreement) {
        return catchThrowableOfType(Refusal.class, () -> record(agreement)).faults().stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    private SpendBilling.Stated state(Instant knownAt) {
        DateRange autumn = new DateRange(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-12-01"));
        return platform.ask(FINANCE, SpendBilling.class, billing -> billing.state(YEAR, autumn, knownAt));
    }

    private List<String> dues(Instant knownAt) {
        return state(knownAt).statement().periods().stream()
                .map(SpendBillingTest::due)
                .toList();
    }

    private static String due(SettledPeriod period) {
        return period.due() + (period.provisional() ? " provisional" : "");
    }

    private String bill(String day) {
        Optional<SpendBill> bill =
                platform.ask(FINANCE, SpendBilling.class, billing -> billing.bill(YEAR, LocalDate.parse(day)));
        return bill.map(its -> its.sequence() + ": " + its.due() + " due of " + its.total()
                        + (its.provisional() ? ", provisional" : ""))
                .orElse("nothing");
    }

    private String usageBill(String day) {
        Optional<UsageBill> bill =
                platform.ask(FINANCE, UsageBilling.class, billing -> billing.bill(CONTRACT, LocalDate.parse(day)));
        return bill.map(its -> its.sequence() + ": " + its.due() + " due of " + its.total())
                .orElse("nothing");
    }

    private void report(String id, long millions, String at) {
        Instant when = Instant.parse(at);
        ReportedUsage usage = new ReportedUsage(
                new UsageKey("gateway", id),
                CONTRACT,
                "seats",
                "input-token",
                Quantity.of(millions * 1_000_000),
                Situation.STANDARD,
                when,
                Optional.empty(),
                when);
        new Gateway(platform).report(usage);
    }

    private static SpendAgreement agreement(String amount, int version) {
        return agreement(YEAR, "2026-09-01", USD, amount, version);
    }

    private static SpendAgreement agreement(
            SpendAgreementId id, String from, Currency currency, String amount, int version) {
        return new SpendAgreement(
                id,
                CUSTOMER,
                "A year",
                currency,
                List.of(CONTRACT),
                DateRange.from(LocalDate.parse(from)),
                1,
                form(amount),
                version,
                Instant.EPOCH);
    }

    private static SpendDrawdown form(String amount) {
        return new SpendDrawdown(UnitPrice.of(amount), Rate.of("1.2"), Rate.of("0.5"), Ramp.NONE);
    }

    private static Subscription subscription() {
        LocalDate start = LocalDate.parse("2026-09-01");
        return new Subscription(
                CONTRACT,
                CUSTOMER,
                Optional.empty(),
                new PriceBookId("list"),
                SEATS,
                new ChargeCode("tokens"),
                Optional.empty(),
                USD,
                ContractTerm.NONE,
                Quantity.NONE,
                start,
                start,
                Optional.empty(),
                1);
    }
}
