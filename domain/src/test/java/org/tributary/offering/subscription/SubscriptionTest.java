package org.tributary.offering.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.offering.price.Books.LATER;
import static org.tributary.offering.price.Books.cut;
import static org.tributary.offering.price.Books.seat;
import static org.tributary.offering.price.Books.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.document.DocumentReader;
import org.tributary.document.DocumentWriter;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.offering.CountryCode;
import org.tributary.offering.Refused;
import org.tributary.offering.price.BillingCalendar;
import org.tributary.offering.price.Books;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.RunningContracts.Policy;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** What a subscription is, when it is billed, and what a new version would change for it. */
class SubscriptionTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            SIGNED     | START      | END        | TERM  | MONTHS | FAULTS
            2026-01-15 | 2026-01-15 | 2026-01-16 | MONTH | 1      | ''
            2026-01-15 | 2026-01-14 |            | MONTH | 1      | subscription.start /start
            2026-01-15 | 2026-01-15 | 2026-01-15 | MONTH | 1      | subscription.end /end
            2026-01-15 | 2026-01-15 |            | YEAR  | 12     | ''
            2026-01-15 | 2026-01-15 |            | YEAR  | 13     | billing.months /billingMonths
            2026-01-15 | 2026-01-15 |            | NONE  | 13     | ''
            2026-01-15 | 2026-01-14 | 2026-01-14 | YEAR  | 0      | subscription.start /start; subscription.end /end; billing.months /billingMonths
            """)
    void saysAllThatIsWrongWithItAtOnce(
            String signed, String start, String end, ContractTerm term, int months, String faults) {
        assertThat(Refused.faults(() -> subscription(signed, start, end, term, months)))
                .isEqualTo(faults);
    }

    @Test
    void runsFromItsFirstDayToTheDayBeforeItsEnd() {
        Subscription ending = subscription("2026-01-10", "2026-01-15", "2026-03-15", ContractTerm.MONTH, 1);
        Subscription open = subscription("2026-01-10", "2026-01-15", null, ContractTerm.MONTH, 1);

        assertThat(ending.runsOn(day("2026-01-14"))).isFalse();
        assertThat(ending.runsOn(day("2026-01-15"))).isTrue();
        assertThat(ending.runsOn(day("2026-03-14"))).isTrue();
        assertThat(ending.runsOn(day("2026-03-15"))).isFalse();
        assertThat(open.runsOn(day("2099-12-31"))).isTrue();
        assertThat(open.key(false).country()).contains(new CountryCode("IN"));
        assertThat(open.key(true).country()).isEmpty();
    }

    @Test
    void billsAndTermsAreCountedInWholeMonths() {
        assertThat(Refused.faults(() -> new BillingCalendar(day("2026-01-15"), 0, -1)))
                .isEqualTo("billing.months /billingMonths; billing.term /termMonths");
        assertThat(Refused.faults(() -> new BillingCalendar(day("2026-01-15"), 1, 0)))
                .isEmpty();
        assertThat(new BillingCalendar(day("2026-01-15"), 1, 0).renewalOnOrAfter(day("2026-02-01")))
                .isEmpty();
    }

    @ParameterizedTest(name = "every {0} months from 2026-01-15, asked on {1}")
    @CsvSource(textBlock = """
            1,  2026-01-15, 2026-01-15, 2026-02-15, 2026-01-15
            1,  2026-02-14, 2026-01-15, 2026-02-15, 2026-02-15
            1,  2026-02-15, 2026-02-15, 2026-03-15, 2026-02-15
            3,  2026-04-14, 2026-01-15, 2026-04-15, 2026-04-15
            3,  2026-04-15, 2026-04-15, 2026-07-15, 2026-04-15
            12, 2027-06-01, 2027-01-15, 2028-01-15, 2028-01-15
            """)
    void aDayLiesInOnePeriodAndTheNextBillIsOnItOrAfter(int months, String day, String from, String to, String next) {
        BillingCalendar calendar = new BillingCalendar(day("2026-01-15"), months, 0);

        assertThat(calendar.periodOf(day(day))).isEqualTo(new DateRange(day(from), day(to)));
        assertThat(calendar.billingOnOrAfter(day(day))).isEqualTo(next);
    }

    @Test
    void beforeItsStartTheNextBillIsTheFirstAndTheNextRenewalEndsTheFirstTerm() {
        BillingCalendar calendar = new BillingCalendar(day("2026-01-15"), 1, 12);

        assertThat(calendar.billingOnOrAfter(day("2025-06-01"))).isEqualTo("2026-01-15");
        assertThat(calendar.renewalOnOrAfter(day("2025-06-01"))).contains(day("2027-01-15"));
        assertThat(calendar.renewalOnOrAfter(day("2026-01-15"))).contains(day("2027-01-15"));
        assertThat(calendar.renewalOnOrAfter(day("2027-01-15"))).contains(day("2027-01-15"));
        assertThat(calendar.renewalOnOrAfter(day("2027-01-16"))).contains(day("2028-01-15"));
    }

    /** Ten seats at 25 since the cut and at 20 from 15 June on: twelve bills of 250.00, or of 200.00. */
    @Test
    void aVersionChangesTheBillsOfAYearFromItsDayOn() {
        PriceBookVersion cheaper =
                version("cheaper", "2026-06-15", Policy.NEXT_BILLING, seat(ContractTerm.MONTH, "20"));
        Subscription monthly = subscription("2026-05-01", "2026-05-15", null, ContractTerm.MONTH, 1);

        assertThat(PriceEffect.of(cut(), cheaper, List.of(monthly), LATER))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.movesOn()).contains(day("2026-06-15"));
                    assertThat(effect.before().map(Money::toString)).contains("3000.00 USD");
                    assertThat(effect.after().map(Money::toString)).contains("2400.00 USD");
                    assertThat(effect.difference().map(Money::toString)).contains("-600.00 USD");
                    assertThat(effect.missing()).isEmpty();
                });
    }

    @Test
    void aVersionWithoutThePriceOfARunningContractSaysWhatIsMissing() {
        PriceBookVersion yearsOnly = version("years only", "2026-06-15", Policy.NOW, seat(ContractTerm.YEAR, "18"));
        Subscription monthly = subscription("2026-05-01", "2026-05-15", null, ContractTerm.MONTH, 1);

        assertThat(PriceEffect.of(cut(), yearsOnly, List.of(monthly), LATER))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.before()).isEmpty();
                    assertThat(effect.difference()).isEmpty();
                    assertThat(effect.missing().orElseThrow())
                            .startsWith(
                                    "Nothing says what chatgpt-business seat, USD, MONTH costs in the version years only");
                });
    }

    @Test
    void aVersionBearsOnContractsOfItsBookThatRunInItsYear() {
        PriceBookVersion version = version("next", "2026-06-15", Policy.NEVER, seat(ContractTerm.MONTH, "20"));
        Subscription ended = subscription("2026-05-01", "2026-05-15", "2026-06-15", ContractTerm.MONTH, 1);
        Subscription ending = subscription("2026-05-01", "2026-05-15", "2026-06-16", ContractTerm.MONTH, 1);
        Subscription last = subscription("2026-06-20", "2027-06-14", null, ContractTerm.MONTH, 1);
        Subscription later = subscription("2026-06-20", "2027-06-15", null, ContractTerm.MONTH, 1);

        List<PriceEffect> effects = PriceEffect.of(cut(), version, List.of(ended, ending, last, later), LATER);

        assertThat(effects).extracting(PriceEffect::subscription).containsExactly(ending, last);
        assertThat(effects.getFirst().movesOn()).isEmpty();
        assertThat(effects.getLast().movesOn()).contains(day("2027-06-14"));
        assertThat(PriceEffect.of(Books.list(version), version, List.of(elsewhere()), LATER))
                .isEmpty();
    }

    /** 10 seats at 30 are 300.00 a month; 15 % off they are 255.00. */
    @Test
    void anAgreedDiscountIsOffWhateverTheBookComesTo() {
        Subscription listed = subscription("2025-09-01", "2025-09-15", null, ContractTerm.MONTH, 1);
        Subscription agreed = listed.at(Rate.of("0.15"));

        Bill bill = new RecurringBills(cut(), agreed, LATER)
                .within(new DateRange(day("2025-09-15"), day("2025-09-16")))
                .getFirst();

        assertThat(bill.due()).isEqualTo(Money.of("255.00", Money.currency("USD")));
        assertThat(bill.steps().getLast().text()).isEqualTo("agreed discount: 85 % of it");
        assertThat(listed.at(Rate.ZERO)).isEqualTo(listed);
        for (String none : List.of("1", "1.5", "-0.1")) {
            assertThat(Refused.faults(() -> listed.at(Rate.of(none)))).isEqualTo("subscription.discount /discount");
        }
    }

    @Test
    void whatWasKeptBeforeThereWereDiscountsIsReadAsListed() {
        Subscription listed = subscription("2025-09-01", "2025-09-15", null, ContractTerm.MONTH, 1);
        Subscription agreed = listed.at(Rate.of("0.15"));

        assertThat(DocumentWriter.write(listed).toString()).doesNotContain("discount");
        assertThat(read(listed)).contains(listed);
        assertThat(read(agreed)).contains(agreed);
    }

    private static Optional<Subscription> read(Subscription kept) {
        return DocumentReader.read(DocumentWriter.write(kept), Subscription.class, new Refusal.Faults(), "");
    }

    private static Subscription elsewhere() {
        return of("other-list", "2026-05-01", "2026-05-15", Optional.empty(), ContractTerm.MONTH, 1);
    }

    private static Subscription subscription(
            String signed, String start, @Nullable String end, ContractTerm term, int months) {
        return of("list", signed, start, Optional.ofNullable(end).map(LocalDate::parse), term, months);
    }

    private static Subscription of(
            String book, String signed, String start, Optional<LocalDate> end, ContractTerm term, int months) {
        return new Subscription(
                new SubscriptionId("S-1"),
                new OrganizationId("customer"),
                Optional.empty(),
                new PriceBookId(book),
                Books.BUSINESS,
                Books.SEAT,
                Optional.of(new CountryCode("IN")),
                Money.currency("USD"),
                term,
                Quantity.of(10),
                day(signed),
                day(start),
                end,
                months);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
