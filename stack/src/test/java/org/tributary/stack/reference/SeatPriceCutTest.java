package org.tributary.stack.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.catalog.ProductId;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Bill;
import org.tributary.offering.subscription.RecurringBills;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** What the cut of 2026-04-02 is to contracts that ran (market facts, 1.1): monthly at the next bill, yearly at renewal, with a credit. */
class SeatPriceCutTest {

    private static final PriceBook SEATS = PriceTables.all().stream()
            .filter(book -> book.id().equals(new PriceBookId("chatgpt-list")))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        TERM  | MONTHS | START      | SEATS | BILLED ON  | CHARGED | CREDITED | DUE
        # monthly: 10 less for 18 of the 31 days of the period it had paid, 10 x 18/31 = 5.806
        MONTH | 1      | 2026-03-20 | 2     | 2026-03-20 | 60.00   | 0.00     | 60.00
        MONTH | 1      | 2026-03-20 | 2     | 2026-04-20 | 50.00   | 5.81     | 44.19
        MONTH | 1      | 2026-03-20 | 2     | 2026-05-20 | 50.00   | 0.00     | 50.00
        # a bill on the day has the lower price, and nothing was paid above it
        MONTH | 1      | 2026-03-02 | 2     | 2026-04-02 | 50.00   | 0.00     | 50.00
        # yearly, at once: 600 less for 288 of 365 days, 600 x 288/365 = 473.425, against the renewal
        YEAR  | 12     | 2026-01-15 | 10    | 2026-01-15 | 3000.00 | 0.00     | 3000.00
        YEAR  | 12     | 2026-01-15 | 10    | 2027-01-15 | 2400.00 | 473.42   | 1926.58
        # yearly, by the month: 50 less for 13 of 31 days and nine months more, 50 x 13/31 + 450 = 470.968, against the renewal
        YEAR  | 1      | 2026-01-15 | 10    | 2026-05-15 | 250.00  | 0.00     | 250.00
        YEAR  | 1      | 2026-01-15 | 10    | 2027-01-15 | 200.00  | 470.97   | -270.97
        """)
    void comesWithTheNextBillOrTheRenewalAndACreditAgainstIt(
            ContractTerm term,
            int months,
            LocalDate start,
            long seats,
            LocalDate on,
            String charged,
            String credited,
            String due) {
        Subscription subscription = new Subscription(
                new SubscriptionId("s-1"),
                new OrganizationId("northwind-analytics"),
                Optional.empty(),
                SEATS.id(),
                new ProductId("chatgpt-business"),
                new ChargeCode("seat"),
                Optional.empty(),
                Money.currency("USD"),
                term,
                Quantity.of(seats),
                start,
                start,
                Optional.empty(),
                months);

        List<Bill> bills = new RecurringBills(SEATS, subscription, Instant.parse("2026-11-23T00:00:00Z"))
                .within(DateRange.ofDay(on));

        assertThat(bills).singleElement().satisfies(bill -> {
            assertThat(bill.charged()).isEqualTo(usd(charged));
            assertThat(bill.credits().stream().map(Bill.Credit::amount).reduce(usd("0.00"), Money::plus))
                    .isEqualTo(usd(credited));
            assertThat(bill.due()).isEqualTo(usd(due));
        });
    }

    private static Money usd(String amount) {
        return Money.of(amount, Money.currency("USD"));
    }
}
