package org.tributary.usage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionFilter;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.KeptUsage;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageName;

/** Subscriptions and usage looked for on a real database: pages, filters, what became of records, what waits. */
class UsageReportsTest {

    private static final DateRange OCTOBER =
            new DateRange(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"));
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("usage_reports_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void runThreeContracts() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        platform.ask(ADMIN, PriceLists.class, lists -> lists.load(List.of(UsageSamples.book())));
        List<Subscription> contracts = List.of(
                UsageSamples.subscription(new SubscriptionId("S-3"), "2026-10-15"),
                UsageSamples.subscription(new SubscriptionId("S-1"), "2026-09-01"),
                UsageSamples.subscription(new SubscriptionId("S-2"), "2026-09-01"));
        platform.ask(BILLING, Subscriptions.class, all -> all.register(contracts));
    }

    @Test
    void pagesSubscriptionsByIdAndCountsWhatTheFilterLeaves() {
        assertThat(ids(filter(Optional.empty(), Optional.empty()), 1, 2)).isEqualTo("S-1 S-2 of 3");
        assertThat(ids(filter(Optional.empty(), Optional.empty()), 2, 2)).isEqualTo("S-3 of 3");
        assertThat(ids(filter(Optional.of("2026-10-14"), Optional.empty()), 1, 50))
                .isEqualTo("S-1 S-2 of 2");
        assertThat(ids(filter(Optional.empty(), Optional.of("s-2")), 1, 50)).isEqualTo("S-2 of 1");
        assertThat(ids(filter(Optional.empty(), Optional.of("%")), 1, 50)).isEqualTo(" of 0");
        assertThat(ids(
                        new SubscriptionFilter(
                                List.of(Samples.CUSTOMER),
                                List.of(Samples.SEATS),
                                List.of(new PriceBookId("list")),
                                List.of(Samples.DIRECT),
                                Optional.empty(),
                                Optional.empty()),
                        1,
                        50))
                .isEqualTo("S-1 S-2 S-3 of 3");
        assertThat(ids(
                        new SubscriptionFilter(
                                List.of(),
                                List.of(),
                                List.of(new PriceBookId("other")),
                                List.of(),
                                Optional.empty(),
                                Optional.empty()),
                        1,
                        50))
                .isEqualTo(" of 0");
    }

    @Test
    void showsRecordsWithWhatBecameOfThemAndThoseAroundOne() {
        report(usage("S-1", "a", "input-token", 9, "2026-10-02T08:00:00Z", Optional.empty()));
        platform.sleep(Duration.ofDays(1));
        report(usage("S-1", "b", "input-token", 7, "2026-10-02T08:00:00Z", Optional.of("a")));
        platform.sleep(Duration.ofDays(1));
        report(usage("S-1", "c", "input-token", 0, "2026-10-02T08:00:00Z", Optional.of("b")));
        report(usage("S-1", "d", "input-token", 1, "2026-10-31T23:59:59Z", Optional.empty()));
        report(usage("S-1", "e", "input-token", 1, "2026-11-01T00:00:00Z", Optional.empty()));

        UsageReports.RecordPage page = platform.ask(
                FINANCE, UsageReports.class, reports -> reports.records(new SubscriptionId("S-1"), OCTOBER, 1, 50));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.items().stream().map(UsageReportsTest::text))
                .containsExactly("d COUNTS", "a REPLACED", "b WITHDRAWN", "c WITHDRAWAL");
        assertThat(around("b")).containsExactly("a REPLACED", "b WITHDRAWN", "c WITHDRAWAL");
        assertThat(around("nowhere")).isEmpty();
    }

    @Test
    void countsWhatWaitsOverAllSubscriptionsAsKnownAtAnInstantUntilItIsNamed() {
        report(
                usage("S-1", "a", "Tokens in", 600, "2026-10-02T08:00:00Z", Optional.empty()),
                usage("S-1", "b", "Tokens in", 300, "2026-10-02T09:00:00Z", Optional.empty()),
                usage("S-2", "c", "Tokens in", 100, "2026-10-03T08:00:00Z", Optional.empty()),
                usage("S-2", "d", "gb-day", 5, "2026-10-03T08:00:00Z", Optional.empty()),
                usage("S-2", "e", "input-token", 1_000_000, "2026-10-03T08:00:00Z", Optional.empty()),
                usage("S-3", "f", "input-token", 2, "2026-10-14T08:00:00Z", Optional.empty()),
                usage("S-3", "g", "Tokens in", 5, "2026-11-01T08:00:00Z", Optional.empty()));
        platform.sleep(Duration.ofDays(1));
        Instant before = platform.now();
        platform.sleep(Duration.ofDays(1));
        report(usage("S-2", "h", "Tokens in", 0, "2026-10-03T08:00:00Z", Optional.of("c")));

        assertThat(waiting(before, Optional.empty()))
                .containsExactly(
                        "usage.name-unknown Tokens in 3 of 1000 by 2",
                        "usage.before-start input-token 1 of 2 by 1",
                        "usage.meter-unpriced gb-day 1 of 5 by 1");
        assertThat(waiting(platform.now(), Optional.empty())).contains("usage.name-unknown Tokens in 2 of 900 by 1");
        assertThat(waiting(platform.now(), Optional.of("S-2")))
                .containsExactly("usage.meter-unpriced gb-day 1 of 5 by 1");

        UsageName name = new UsageName("gateway", UsageName.Kind.METER, "Tokens in", "input-token", Instant.EPOCH);
        platform.ask(FINANCE, UsageIntake.class, intake -> intake.name(name));

        assertThat(waiting(platform.now(), Optional.empty()))
                .containsExactly(
                        "usage.before-start input-token 1 of 2 by 1", "usage.meter-unpriced gb-day 1 of 5 by 1");
        assertThat(waiting(before, Optional.empty())).hasSize(3);
    }

    @Test
    void pagesWhatWaitsWithTheCountsOfAllAndOfOneReason() {
        report(
                usage("S-1", "a", "Tokens in", 6, "2026-10-02T08:00:00Z", Optional.empty()),
                usage("S-1", "b", "Tokens out", 3, "2026-10-02T09:00:00Z", Optional.empty()),
                usage("S-2", "c", "gb-day", 5, "2026-10-03T08:00:00Z", Optional.empty()));

        UsageReports.WaitingPage second = page(question(Optional.empty(), OCTOBER), 2, 2);
        assertThat(second.items())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.key().meter()).isEqualTo("Tokens out"));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.records()).isEqualTo(3);
        assertThat(second.reasons()).hasToString("{usage.meter-unpriced=1, usage.name-unknown=2}");
        assertThat(page(question(Optional.of("usage.meter-unpriced"), OCTOBER), 1, 50)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void refusesMoreThanAYearOfWhatWaits() {
        DateRange longer = new DateRange(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-03"));

        assertThatThrownBy(() -> page(question(Optional.empty(), longer), 1, 50))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessage("What waits is told of 366 days at most.");
    }

    private UsageReports.WaitingQuestion question(Optional<String> code, DateRange days) {
        return new UsageReports.WaitingQuestion(days, platform.now(), code, Optional.empty(), Optional.empty());
    }

    private UsageReports.WaitingPage page(UsageReports.WaitingQuestion question, int page, int size) {
        return platform.ask(FINANCE, UsageReports.class, reports -> reports.waiting(question, page, size));
    }

    private List<String> waiting(Instant knownAt, Optional<String> subscription) {
        UsageReports.WaitingQuestion question = new UsageReports.WaitingQuestion(
                OCTOBER, knownAt, Optional.empty(), Optional.of("gateway"), subscription.map(SubscriptionId::new));
        return page(question, 1, 50).items().stream()
                .map(waiting -> waiting.key().code() + " " + waiting.key().meter() + " " + waiting.records() + " of "
                        + waiting.quantity() + " by " + waiting.subscriptions())
                .toList();
    }

    private List<String> around(String id) {
        return platform
                .ask(FINANCE, UsageReports.class, reports -> reports.record(new UsageKey("gateway", id)))
                .stream()
                .map(UsageReportsTest::text)
                .toList();
    }

    private static String text(KeptUsage kept) {
        return kept.usage().key().id() + " " + kept.standing();
    }

    private static SubscriptionFilter filter(Optional<String> runsOn, Optional<String> text) {
        return new SubscriptionFilter(List.of(), List.of(), List.of(), List.of(), runsOn.map(LocalDate::parse), text);
    }

    private String ids(SubscriptionFilter filter, int page, int size) {
        Subscriptions.Page found =
                platform.ask(FINANCE, Subscriptions.class, subscriptions -> subscriptions.page(filter, page, size));
        return String.join(
                        " ", found.items().stream().map(one -> one.id().value()).toList())
                + " of " + found.total();
    }

    private void report(ReportedUsage... usage) {
        new Gateway(platform).report(usage);
    }

    private static ReportedUsage usage(
            String subscription, String id, String meter, long quantity, String at, Optional<String> replaces) {
        return new ReportedUsage(
                new UsageKey("gateway", id),
                new SubscriptionId(subscription),
                "seats",
                meter,
                Quantity.of(quantity),
                Situation.STANDARD,
                Instant.parse(at),
                replaces,
                Instant.parse(at));
    }
}
