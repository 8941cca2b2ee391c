package org.tributary.offering.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.offering.price.Books.LATER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.offering.price.Books;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBookId;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** The bills that follow from a price book, by the examples of {@code golden/bills}. */
class RecurringBillsTest {

    private static final DateRange EVER = new DateRange(LocalDate.parse("2025-01-01"), LocalDate.parse("2027-01-01"));

    static Stream<GoldenTable> examples() {
        return GoldenTable.all(Path.of("src", "test", "resources", "golden", "bills"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areWhatTheExampleSays(GoldenTable example) {
        for (Map<String, String> given : example.table("SUBSCRIPTIONS")) {
            Subscription subscription = subscription(given);
            List<Bill> bills = new RecurringBills(Books.cut(), subscription, LATER).within(EVER);
            List<String> expected = example.table("BILLS").stream()
                    .filter(row -> cell(row, "name").equals(cell(given, "name")))
                    .map(row -> String.join(" | ", List.copyOf(row.values()).subList(1, row.size())))
                    .toList();

            assertThat(bills.stream().map(RecurringBillsTest::text).toList())
                    .as(cell(given, "name"))
                    .containsAll(expected);
        }
    }

    private static String text(Bill bill) {
        Money credit = bill.charged().minus(bill.due());
        return String.join(
                " | ",
                bill.on().toString(),
                bill.charged().amount().toPlainString(),
                credit.amount().toPlainString(),
                bill.due().amount().toPlainString(),
                bill.version());
    }

    private static Subscription subscription(Map<String, String> row) {
        return new Subscription(
                new SubscriptionId("S-1"),
                new OrganizationId("customer"),
                Optional.empty(),
                new PriceBookId("list"),
                Books.BUSINESS,
                Books.SEAT,
                Optional.empty(),
                Money.currency("USD"),
                ContractTerm.valueOf(cell(row, "term")),
                Quantity.of(cell(row, "seats")),
                LocalDate.parse(cell(row, "signed")),
                LocalDate.parse(cell(row, "start")),
                Optional.empty(),
                Integer.parseInt(cell(row, "months")));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
