package org.tributary.usage.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.offering.price.Books.BUSINESS;
import static org.tributary.offering.price.Books.LATER;
import static org.tributary.offering.price.Books.SEAT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.commitment.SpendItem;
import org.tributary.offering.price.Books;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.RunningContracts;
import org.tributary.offering.subscription.RecurringBills;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageNames;

/** Spend counts on the days it is for, and however days are cut the parts sum to the whole. */
class SubscriptionSpendTest {

    private static final Money NOTHING = Money.zero(Money.currency("USD"));

    /** Calls cost 0.01 up to 1,000 in a month and 0.007 above: of 1,500 in June, 800 before the 15th. */
    @Test
    void aStretchHasWhatTheMonthCameToByItsEndLessWhatItHadComeToByItsBeginning() {
        SubscriptionSpend spend =
                spend(List.of(calls("a", 800, "2025-06-12T08:00:00Z"), calls("b", 700, "2025-06-20T08:00:00Z")));

        // 800 x 0.01; then 200 x 0.01 + 500 x 0.007
        assertThat(spend.used(days("2025-06-01", "2025-06-15")).amount()).hasToString("8.00 USD");
        assertThat(spend.used(days("2025-06-15", "2025-07-01")).amount()).hasToString("5.50 USD");
        assertThat(spend.used(days("2025-06-01", "2025-07-01")).amount()).hasToString("13.50 USD");
        // before the subscription, and a quarter that begins with it
        assertThat(spend.used(days("2025-04-01", "2025-05-01")).amount()).isEqualTo(NOTHING);
        assertThat(spend.used(days("2025-04-01", "2025-07-01")).amount()).hasToString("13.50 USD");
    }

    @Test
    void whatHasNoPriceIsHeldOnItsDay() {
        ReportedUsage nameless = usage("a", "GPT web calls", "?", 5, "2025-06-12T08:00:00Z");
        SubscriptionSpend spend = spend(List.of(nameless));

        assertThat(spend.within(days("2025-06-11", "2025-07-01")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.held()).isEqualTo(1);
                    assertThat(item.amount()).isEqualTo(NOTHING);
                });
        assertThat(spend.within(days("2025-06-01", "2025-06-11"))).isEmpty();
    }

    static Stream<SplittableRandom> months() {
        return LongStream.range(0, 50).mapToObj(SplittableRandom::new);
    }

    @ParameterizedTest
    @MethodSource("months")
    void howeverDaysAreCutThePartsSumToTheWhole(SplittableRandom random) {
        SubscriptionSpend spend = spend(IntStream.range(0, 30)
                .mapToObj(i -> calls(
                        "u" + i,
                        random.nextInt(300),
                        LocalDate.parse("2025-05-15").plusDays(random.nextInt(75)) + "T08:00:00Z"))
                .toList());
        DateRange whole = days("2025-05-15", "2025-07-29");

        assertThat(cut(whole, random).stream()
                        .map(part -> spend.used(part).amount())
                        .reduce(NOTHING, Money::plus))
                .isEqualTo(spend.used(whole).amount());
    }

    /** 12 seats at 30 a month billed on the 15th: 360.00 for 31 days from 15 March, of which 17 are in March. */
    @Test
    void aRecurringBillCountsOnEachDayItPaysFor() {
        RecurringBills bills = seats();

        // 360 x 17/31 = 197.419...; 360 - 197.42 + 360 x 16/30
        assertThat(recurring(bills, "2026-03-01", "2026-04-01")).hasToString("197.42 USD");
        assertThat(recurring(bills, "2026-04-01", "2026-05-01")).hasToString("354.58 USD");
        assertThat(recurring(bills, "2026-01-01", "2026-03-15")).isEqualTo(NOTHING);
        assertThat(recurring(bills, "2026-03-15", "2026-05-15")).hasToString("720.00 USD");
    }

    @ParameterizedTest
    @MethodSource("months")
    void howeverDaysAreCutBillsAreCountedOnce(SplittableRandom random) {
        RecurringBills bills = seats();
        DateRange whole = days("2026-03-15", "2026-09-15");

        assertThat(cut(whole, random).stream()
                        .map(part -> SpendItem.recurring(bills, part).amount())
                        .reduce(NOTHING, Money::plus))
                .hasToString("2160.00 USD");
    }

    private static List<DateRange> cut(DateRange whole, SplittableRandom random) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(whole.endExclusive()));
        for (int i = 0; i < random.nextInt(9); i++) {
            days.add(whole.startInclusive().plusDays(1 + random.nextLong(whole.days() - 1)));
        }
        List<DateRange> parts = new ArrayList<>();
        LocalDate from = whole.startInclusive();
        for (LocalDate day : days) {
            parts.add(new DateRange(from, day));
            from = day;
        }
        return parts;
    }

    private static Money recurring(RecurringBills bills, String from, String to) {
        return SpendItem.recurring(bills, days(from, to)).amount();
    }

    private static SubscriptionSpend spend(List<ReportedUsage> usage) {
        UsageRating rating = Usages.rating();
        return new SubscriptionSpend(
                new RecurringBills(rating.book(), rating.subscription(), LATER),
                rating,
                UsageNames.known(List.of(), LATER),
                period -> usage.stream()
                        .filter(one -> period.contains(
                                LocalDate.ofInstant(one.at(), rating.book().zone())))
                        .toList());
    }

    private static ReportedUsage calls(String id, long quantity, String at) {
        return usage(id, Usages.SEARCH.value(), Usages.CALL.value(), quantity, at);
    }

    private static ReportedUsage usage(String id, String product, String meter, long quantity, String at) {
        Instant when = Instant.parse(at);
        return new ReportedUsage(
                new UsageKey("gateway", id),
                Usages.CONTRACT,
                product,
                meter,
                Quantity.of(quantity),
                Situation.STANDARD,
                when,
                Optional.empty(),
                when);
    }

    private static RecurringBills seats() {
        PriceBook book = Books.list(
                Books.version("list", "2026-01-01", RunningContracts.Policy.NOW, Books.seat(ContractTerm.MONTH, "30")));
        LocalDate start = LocalDate.parse("2026-03-15");
        return new RecurringBills(
                book,
                new Subscription(
                        new SubscriptionId("S-2"),
                        new OrganizationId("customer"),
                        Optional.empty(),
                        new PriceBookId("list"),
                        BUSINESS,
                        SEAT,
                        Optional.empty(),
                        Money.currency("USD"),
                        ContractTerm.MONTH,
                        Quantity.of(12),
                        start,
                        start,
                        Optional.empty(),
                        1),
                LATER);
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
