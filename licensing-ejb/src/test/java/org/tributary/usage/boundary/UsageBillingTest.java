package org.tributary.usage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.BILLING;
import static org.tributary.database.Samples.FINANCE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageBill;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageName;

/** Usage from its report to its bills, on a real database: late, corrected, withdrawn, waiting and mapped. */
class UsageBillingTest {

    private static final SubscriptionId CONTRACT = new SubscriptionId("S-1");
    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-15");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("usage_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void runAContract() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        platform.ask(ADMIN, PriceLists.class, lists -> lists.load(List.of(UsageSamples.book())));
        platform.ask(
                BILLING,
                Subscriptions.class,
                all -> all.register(List.of(UsageSamples.subscription(CONTRACT, "2026-09-01"))));
    }

    @Test
    void billsTheDifferenceWhenUsageComesLateOrIsCorrectedAndChangesNoPastBill() {
        report(usage("a", "seats", "input-token", 1_000_000, "2026-10-01T08:00:00Z"));
        assertThat(bill()).contains("1: 2.00 USD due of 2.00 USD");
        assertThat(bill()).isEqualTo("nothing");
        Instant afterFirst = platform.now();
        platform.sleep(Duration.ofDays(1));

        report(usage("late", "seats", "input-token", 500_000, "2026-10-02T08:00:00Z"));
        assertThat(bill()).isEqualTo("2: 1.00 USD due of 3.00 USD");
        platform.sleep(Duration.ofDays(1));
        report(replacing("a", "corrected", 400_000));
        assertThat(bill()).isEqualTo("3: -1.20 USD due of 1.80 USD");
        platform.sleep(Duration.ofDays(1));
        report(replacing("late", "withdrawn", 0));
        assertThat(bill()).isEqualTo("4: -1.00 USD due of 0.80 USD");

        UsageBilling.RatedUsage then = rate(afterFirst);
        assertThat(then.rating().rated().total()).hasToString("2.00 USD");
        assertThat(then.bills()).extracting(UsageBill::sequence).containsExactly(1);
        assertThat(rate(platform.now()).bills()).extracting(UsageBill::sequence).containsExactly(1, 2, 3, 4);
    }

    @Test
    void holdsUsageWhoseNamesMeanNothingHereAndRatesItOnceTheyDo() {
        report(usage("a", "GPT 5.4 Global inp Tokens", "{4f2c} 1M", 1_000_000, "2026-10-01T08:00:00Z"));
        UsageBilling.RatedUsage before = rate(platform.now());

        assertThat(before.rating().rated().total()).hasToString("0.00 USD");
        assertThat(before.rating().held()).singleElement().satisfies(held -> {
            assertThat(held.reason().code()).isEqualTo("usage.name-unknown");
            assertThat(held.reason().text()).contains("{4f2c} 1M of GPT 5.4 Global inp Tokens from gateway");
        });

        name(UsageName.Kind.PRODUCT, "GPT 5.4 Global inp Tokens", "seats");
        name(UsageName.Kind.METER, "{4f2c} 1M", "input-token");
        name(UsageName.Kind.METER, "{4f2c} 1M", "input-token");

        assertThat(rate(platform.now()).rating().rated().total()).hasToString("2.00 USD");
        assertThat(rate(platform.now()).rating().held()).isEmpty();
        assertThat(platform.<UsageIntake, List<UsageName>>ask(FINANCE, UsageIntake.class, UsageIntake::names))
                .hasSize(2);
    }

    @Test
    void keepsARecordOnceAndRefusesAnotherUnderItsKey() {
        ReportedUsage first = usage("a", "seats", "input-token", 10, "2026-10-01T08:00:00Z");

        assertThat(receipt(first, first)).isEqualTo("1 accepted, 1 repeated");
        platform.sleep(Duration.ofDays(1));
        assertThat(receipt(first)).isEqualTo("0 accepted, 1 repeated");
        assertThat(codes(usage("a", "seats", "input-token", 11, "2026-10-01T08:00:00Z")))
                .containsExactly("usage.conflict /records/0");
        assertThat(codes(replacing("nowhere", "b", 1))).containsExactly("usage.replaces /records/0/data/replaces");
        assertThat(rate(platform.now()).rating().rated().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.computed().steps().getFirst().text()).isEqualTo("10 input tokens at 0.000002"));
    }

    @Test
    void refusesUsageOfASubscriptionThereIsNot() {
        ReportedUsage stray = new ReportedUsage(
                new UsageKey("gateway", "x"),
                new SubscriptionId("S-404"),
                "seats",
                "input-token",
                Quantity.of(1),
                Situation.STANDARD,
                Instant.parse("2026-10-01T08:00:00Z"),
                Optional.empty(),
                Instant.EPOCH);

        assertThat(codes(stray)).containsExactly("subscription.unknown /records/0/subject");
    }

    private String receipt(ReportedUsage... usage) {
        UsageIntake.Receipt receipt = report(usage);
        return receipt.accepted() + " accepted, " + receipt.repeated() + " repeated";
    }

    private List<String> codes(ReportedUsage... usage) {
        return catchThrowableOfType(Refusal.class, () -> report(usage)).faults().stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    private UsageIntake.Receipt report(ReportedUsage... usage) {
        return new Gateway(platform).report(usage);
    }

    private void name(UsageName.Kind kind, String reported, String means) {
        platform.ask(
                FINANCE,
                UsageIntake.class,
                intake -> intake.name(new UsageName("gateway", kind, reported, means, Instant.EPOCH)));
    }

    private UsageBilling.RatedUsage rate(Instant knownAt) {
        return platform.ask(FINANCE, UsageBilling.class, billing -> billing.rate(CONTRACT, OCTOBER, knownAt));
    }

    private String bill() {
        Optional<UsageBill> bill =
                platform.ask(FINANCE, UsageBilling.class, billing -> billing.bill(CONTRACT, OCTOBER));
        return bill.map(its -> its.sequence() + ": " + its.due() + " due of " + its.total())
                .orElse("nothing");
    }

    private static ReportedUsage usage(String id, String product, String meter, long quantity, String at) {
        Instant when = Instant.parse(at);
        return new ReportedUsage(
                new UsageKey("gateway", id),
                CONTRACT,
                product,
                meter,
                Quantity.of(quantity),
                Situation.STANDARD,
                when,
                Optional.empty(),
                when);
    }

    private static ReportedUsage replacing(String other, String id, long quantity) {
        Instant when = Instant.parse("2026-10-01T08:00:00Z");
        return new ReportedUsage(
                new UsageKey("gateway", id),
                CONTRACT,
                "seats",
                "input-token",
                Quantity.of(quantity),
                Situation.STANDARD,
                when,
                Optional.of(other),
                when);
    }
}
