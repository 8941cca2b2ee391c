package org.tributary.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.catalog.ProductId;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.offering.Refused;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;

/** How usage is told apart, what its names mean when, and what of it is billed. */
class UsageTest {

    private static final Instant AT = Instant.parse("2026-10-01T08:00:00Z");
    private static final SubscriptionId CONTRACT = new SubscriptionId("S-1");
    private static final DateRange OCTOBER =
            new DateRange(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"));

    @Test
    void recordsStandBySourceThenById() {
        assertThat(Stream.of(new UsageKey("b", "1"), new UsageKey("a", "2"), new UsageKey("a", "1"))
                        .sorted()
                        .map(UsageKey::toString))
                .containsExactly("a/1", "a/2", "b/1");
        assertThat(Refused.faults(() -> new UsageKey("x".repeat(200), "x".repeat(200))))
                .isEmpty();
        assertThat(Refused.faults(() -> new UsageKey("x".repeat(201), " ")))
                .isEqualTo("usage.source /source; usage.id /id");
    }

    @Test
    void aRecordReplacesAnotherOfItsSource() {
        assertThat(Refused.faults(() -> record("a", Optional.of(new UsageKey("gateway", "b")))))
                .isEmpty();
        assertThat(Refused.faults(() -> record("a", Optional.of(new UsageKey("gateway", "a")))))
                .isEqualTo("usage.replaces /replaces");
        assertThat(Refused.faults(() -> record("a", Optional.of(new UsageKey("other", "b")))))
                .isEqualTo("usage.replaces /replaces");
        assertThat(reported("a", Optional.of("b")).replaced()).contains(new UsageKey("gateway", "b"));
        assertThat(reported("a", Optional.empty()).replaced()).isEmpty();
    }

    @Test
    void aRecordStandsAtItsPlaceInItsDocument() {
        assertThat(new PlacedUsage(17, reported("a", Optional.empty())).pointer())
                .isEqualTo("/records/17");
        assertThat(PlacedUsage.pointer(0)).isEqualTo("/records/0");
    }

    @Test
    void aNameMeansWhatWasRecordedLastByThen() {
        List<UsageName> names = new ArrayList<>(List.of(
                new UsageName("gateway", UsageName.Kind.PRODUCT, "o3", "o3-pro", AT.plusSeconds(60)),
                new UsageName("gateway", UsageName.Kind.PRODUCT, "o3", "gpt-5.4", AT),
                new UsageName("other", UsageName.Kind.PRODUCT, "o3", "elsewhere", AT.plusSeconds(90)),
                new UsageName("gateway", UsageName.Kind.METER, "o3", "call", AT.plusSeconds(90))));

        assertThat(product(names, AT.minusMillis(1))).isEqualTo("o3");
        assertThat(product(names, AT)).isEqualTo("gpt-5.4");
        assertThat(product(names, AT.plusSeconds(120))).isEqualTo("o3-pro");
        assertThat(UsageNames.known(names, AT)
                        .named(reported("a", Optional.of("z")))
                        .flatMap(UsageRecord::replaces))
                .contains(new UsageKey("gateway", "z"));
    }

    private static String product(List<UsageName> names, Instant knownAt) {
        return UsageNames.known(names, knownAt)
                .named(reported("a", Optional.empty()))
                .orElseThrow()
                .product()
                .value();
    }

    @Test
    void aPeriodIsBilledTheDifferenceAndNothingWhereThereIsNone() {
        Optional<UsageBill> first = UsageBill.next(CONTRACT, OCTOBER, List.of(), usd(200), AT);
        Optional<UsageBill> second =
                UsageBill.next(CONTRACT, OCTOBER, first.stream().toList(), usd(150), AT);

        assertThat(first.map(UsageTest::text)).contains("1: 2.00 USD due of 2.00 USD");
        assertThat(second.map(UsageTest::text)).contains("2: -0.50 USD due of 1.50 USD");
        assertThat(UsageBill.next(
                        CONTRACT,
                        OCTOBER,
                        Stream.concat(first.stream(), second.stream()).toList(),
                        usd(150),
                        AT))
                .isEmpty();
        assertThat(UsageBill.next(CONTRACT, OCTOBER, List.of(), usd(0), AT)).isEmpty();
    }

    private static String text(UsageBill bill) {
        return bill.sequence() + ": " + bill.due() + " due of " + bill.total();
    }

    private static Money usd(long cents) {
        return new Money(cents, Money.currency("USD"));
    }

    private static ReportedUsage reported(String id, Optional<String> replaces) {
        return new ReportedUsage(
                new UsageKey("gateway", id),
                CONTRACT,
                "o3",
                "input-token",
                Quantity.of(1),
                Situation.STANDARD,
                AT,
                replaces,
                AT);
    }

    private static UsageRecord record(String id, Optional<UsageKey> replaces) {
        return new UsageRecord(
                new UsageKey("gateway", id),
                CONTRACT,
                new ProductId("o3"),
                new MeterCode("input-token"),
                Quantity.of(1),
                Situation.STANDARD,
                AT,
                replaces,
                AT);
    }
}
