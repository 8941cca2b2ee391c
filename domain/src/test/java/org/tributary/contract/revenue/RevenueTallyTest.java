package org.tributary.contract.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.contract.Contracts.USD;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.contract.ContractId;
import org.tributary.contract.Contracts;
import org.tributary.contract.recognition.BilledEntry;
import org.tributary.contract.recognition.PostedRevenue;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.money.Money;

class RevenueTallyTest {

    private static final YearMonth MARCH = YearMonth.parse("2026-03");
    private static final Currency EUR = Money.currency("EUR");

    private static RecognitionEntry entry(int number, String month, String amount, Currency currency) {
        return new RecognitionEntry(
                number,
                Contracts.SEATS,
                YearMonth.parse(month),
                MARCH,
                Money.of(amount, currency),
                1,
                Optional.of(1),
                "Amendment 1");
    }

    private static PostedRevenue posted(List<BilledEntry> billed, RecognitionEntry... recognised) {
        return new PostedRevenue(billed, List.of(recognised));
    }

    private static BilledEntry billed(int item, String amount, Currency currency) {
        return new BilledEntry(item, MARCH, Money.of(amount, currency));
    }

    private static void add(RevenueTally tally, String contract, Currency currency, PostedRevenue fresh) {
        tally.add(new ContractId(contract), currency, () -> fresh);
    }

    private static Refusal.Invalid gap() {
        return new Refusal.Invalid("recognition-policy.gap", "No policy of recognition is effective on 1969-12-31.");
    }

    /** A: billed 300.00; 100.00 of March, -31.42 and 12.00 of closed months. B: 50.00 of March. C in euros: 7.00. D: nothing. */
    @Test
    void sumsWhatIsPostedByCurrencyAndTellsTheLargestDifferencesToClosedMonths() {
        RevenueTally tally = new RevenueTally(MARCH);
        add(
                tally,
                "A",
                USD,
                posted(
                        List.of(billed(3, "300.00", USD)),
                        entry(3, "2026-01", "-31.42", USD),
                        entry(4, "2026-02", "12.00", USD),
                        entry(5, "2026-03", "100.00", USD)));
        add(tally, "B", USD, posted(List.of(), entry(1, "2026-03", "50.00", USD)));
        add(tally, "C", EUR, posted(List.of(billed(1, "7.00", EUR)), entry(1, "2026-03", "7.00", EUR)));
        add(tally, "D", USD, PostedRevenue.NONE);

        ClosingPreview preview = tally.preview();

        assertThat(preview.contracts() + " " + preview.entries() + " " + preview.items())
                .isEqualTo("3 5 2");
        assertThat(preview.sums())
                .extracting(sum -> sum.billed() + " " + sum.recognised() + " " + sum.late() + " " + sum.entries() + " "
                        + sum.largest().stream()
                                .map(late -> late.contract() + " "
                                        + late.entry().amount().amount())
                                .toList())
                .containsExactly(
                        "7.00 EUR 7.00 EUR 0.00 EUR 1 []", "300.00 USD 130.58 USD -19.42 USD 4 [A -31.42, A 12.00]");
        assertThatCode(tally::refuseIfAny).doesNotThrowAnyException();
    }

    @Test
    void tellsOfTenDifferencesTheLargestFirstAndOfEqualOnesByContract() {
        RevenueTally tally = new RevenueTally(MARCH);
        List<RecognitionEntry> entries = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            entries.add(entry(i, "2026-01", (i % 2 == 0 ? "-" : "") + i + ".00", USD));
        }
        tally.add(new ContractId("B"), USD, () -> new PostedRevenue(List.of(), entries));
        add(tally, "A", USD, posted(List.of(), entry(1, "2026-02", "12.00", USD)));

        assertThat(tally.preview().sums().getFirst().largest())
                .extracting(
                        late -> late.contract() + " " + late.entry().amount().minorUnits() / 100)
                .containsExactly("A 12", "B -12", "B 11", "B -10", "B 9", "B -8", "B 7", "B -6", "B 5", "B -4");
    }

    @Test
    void goesOnPastARefusalAndTellsOfAllThatAreRefused() {
        RevenueTally tally = new RevenueTally(MARCH);
        PostedRevenue refused = tally.add(new ContractId("C-1"), USD, () -> {
            throw gap();
        });
        add(tally, "C-2", USD, posted(List.of(), entry(1, "2026-03", "50.00", USD)));
        tally.add(new ContractId("C-3"), USD, () -> {
            throw gap();
        });

        assertThat(refused).isEqualTo(PostedRevenue.NONE);
        assertThat(tally.preview().contracts()).isEqualTo(1);
        RevenueRefused told = catchThrowableOfType(RevenueRefused.class, tally::refuseIfAny);
        assertThat(told.code()).isEqualTo("revenue-period.contracts");
        assertThat(told.faults())
                .isEqualTo(tally.preview().faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/contracts/C-1 recognition-policy.gap", "/contracts/C-3 recognition-policy.gap");
    }
}
