package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.USD;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.contract.BillingTerms.Timing;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.revenue.EntryPage;
import org.tributary.contract.revenue.RevenuePeriod;
import org.tributary.contract.revenue.RevenueRollForward;
import org.tributary.contract.schedule.BillItem;
import org.tributary.money.Money;
import org.tributary.money.Quantity;

/** What holds of a year that is closed month by month, however contracts are amended in between, by seed, on a real database. */
class RevenueLedgerPropertiesTest {

    private static final YearMonth FIRST = YearMonth.parse("2026-01");
    private static final YearMonth LAST = YearMonth.parse("2027-02");
    private static final List<String> IDS = List.of("A", "B", "C", "D");

    static Stream<Long> seeds() {
        return LongStream.range(0, 6).boxed();
    }

    private static Contract signed(String id, SplittableRandom random) {
        return RevenueBooks.order(
                id,
                USD,
                random.nextBoolean() ? RevenueBooks.DIRECTLY : RevenueBooks.BY_RESELLER,
                RevenueBooks.billed(
                        List.of(1, 3, 12).get(random.nextInt(3)),
                        random.nextBoolean() ? Timing.IN_ADVANCE : Timing.IN_ARREARS),
                1 + random.nextInt(50),
                List.of("30", "19.99", "1234.5").get(random.nextInt(3)));
    }

    /** Agrees on something that takes effect up to two months before; what cannot be agreed leaves the contract as it is. */
    private static void amend(RevenueBooks books, String id, LocalDate today, SplittableRandom random) {
        int version = books.platform()
                .ask(FINANCE, Contracts.class, contracts -> contracts.require(new ContractId(id)))
                .amendments()
                .size();
        ContractChange change = switch (random.nextInt(5)) {
            case 0, 1 -> new ContractChange.AddQuantity(RevenueBooks.LINE, Quantity.of(1 + random.nextInt(20)));
            case 2 -> new ContractChange.ReduceQuantity(RevenueBooks.LINE, Quantity.of(1 + random.nextInt(5)));
            case 3 -> new ContractChange.Suspend();
            default -> new ContractChange.Resume();
        };
        try {
            books.amend(id, version, today.minusDays(random.nextInt(60)), change);
        } catch (Refusal refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCloseTiesStaysAsItWasAndTheSumIsWhatWasBilled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RevenueBooks books = new RevenueBooks("revenue_of_seed_" + seed);
        books.on("2025-12-15");
        IDS.forEach(id -> books.sign(signed(id, random)));
        List<EntryPage.Row> before = List.of();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            // the partner terms from February on are known from January 15
            books.on(month.atDay(16));
            IDS.forEach(books::bill);
            LocalDate middle = month.atDay(20);
            books.on(middle);
            IDS.stream().filter(_ -> random.nextInt(3) == 0).forEach(id -> amend(books, id, middle, random));
            IDS.forEach(books::bill);
            books.on(month.plusMonths(1).atDay(1));

            RevenuePeriod closed = books.close(month);

            assertThat(books.close(month)).isEqualTo(closed);
            assertThat(books.rolled().differences()).isEmpty();
            List<EntryPage.Row> posted = books.posted();
            assertThat(posted.subList(0, before.size())).isEqualTo(before);
            assertThat(posted.subList(before.size(), posted.size()))
                    .hasSize(closed.closed().orElseThrow().entries())
                    .extracting(row -> row.entry().period())
                    .allMatch(month::equals);
            before = posted;
        }
        everythingEndsAtNothing(books, before);
    }

    private static void everythingEndsAtNothing(RevenueBooks books, List<EntryPage.Row> posted) {
        for (RevenueRollForward rolled : books.rolled().currencies()) {
            assertThat(rolled.rows().getLast().closing().isZero()).isTrue();
            assertThat(rolled.rows().getLast().deferred().isZero()).isTrue();
        }
        Map<String, Money> recognised = new HashMap<>();
        posted.forEach(
                row -> recognised.merge(row.contract().value(), row.entry().amount(), Money::plus));
        for (String id : IDS) {
            List<BillItem> items = books.platform()
                    .ask(
                            FINANCE,
                            ContractBilling.class,
                            billing -> billing.billed(
                                    new ContractId(id), books.platform().now()));
            // what the route keeps is no revenue of the vendor's, by either road
            Money billed =
                    items.stream().map(BillItem::receipts).reduce(Money::plus).orElseThrow();
            assertThat(recognised.getOrDefault(id, Money.zero(billed.currency())))
                    .as(id)
                    .isEqualTo(billed);
        }
    }
}
