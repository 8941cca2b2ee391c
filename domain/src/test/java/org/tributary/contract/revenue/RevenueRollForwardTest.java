package org.tributary.contract.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.USD;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.money.Money;

/**
 * Of two contracts A is billed 1,200.00 in January for twelve months, 100.00 of it revenue a month; B is billed 150.00 in March for the three months to
 * then, 50.00 of it revenue a month.
 */
class RevenueRollForwardTest {

    private static final YearMonth LAST = YearMonth.parse("2026-05");

    /** January: A 1,200 - 100 deferred, B 50 unbilled. February: A -100, B +50. March: A -100, B + 50 - 150. April: nothing moved. May: A -100. */
    private static final List<RevenueMovement> MOVEMENTS = List.of(
            movement("2026-01", "1200.00", "150.00", "1100.00", "50.00"),
            movement("2026-02", "0.00", "150.00", "-100.00", "50.00"),
            movement("2026-03", "150.00", "150.00", "-100.00", "-100.00"),
            movement("2026-05", "0.00", "100.00", "-100.00", "0.00"));

    private static RevenueMovement movement(
            String month, String billed, String recognised, String deferred, String unbilled) {
        return new RevenueMovement(YearMonth.parse(month), usd(billed), usd(recognised), usd(deferred), usd(unbilled));
    }

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    private static RevenueRollForward rolled() {
        return RevenueRollForward.of(USD, MOVEMENTS, LAST);
    }

    private static RevenueRollForward.Control control(
            String month, String billed, String recognised, String deferred, String unbilled) {
        return new RevenueRollForward.Control(
                YearMonth.parse(month), usd(billed), usd(recognised), usd(deferred), usd(unbilled));
    }

    private static List<String> told(RevenueRollForward rolled) {
        return rolled.rows().stream()
                .map(row -> String.join(
                        " | ",
                        row.month().toString(),
                        row.opening().amount().toPlainString(),
                        row.billed().amount().toPlainString(),
                        row.recognised().amount().toPlainString(),
                        row.closing().amount().toPlainString(),
                        row.deferred().amount().toPlainString(),
                        row.unbilled().amount().toPlainString()))
                .toList();
    }

    @Test
    void closesEachMonthWithWhatIsDeferredAndWhatIsUnbilledNeverNetted() {
        assertThat(told(rolled()))
                .containsExactly(
                        "2026-01 | 0.00 | 1200.00 | 150.00 | 1050.00 | 1100.00 | 50.00",
                        "2026-02 | 1050.00 | 0.00 | 150.00 | 900.00 | 1000.00 | 100.00",
                        "2026-03 | 900.00 | 150.00 | 150.00 | 900.00 | 900.00 | 0.00",
                        "2026-04 | 900.00 | 0.00 | 0.00 | 900.00 | 900.00 | 0.00",
                        "2026-05 | 900.00 | 0.00 | 100.00 | 800.00 | 800.00 | 0.00");
    }

    @Test
    void aRangeOpensWithWhatWasThereBefore() {
        assertThat(told(rolled().between(
                                Optional.of(YearMonth.parse("2026-04")), Optional.of(YearMonth.parse("2026-04")))))
                .containsExactly("2026-04 | 900.00 | 0.00 | 0.00 | 900.00 | 900.00 | 0.00");
        assertThat(rolled().between(Optional.empty(), Optional.empty())).isEqualTo(rolled());
    }

    @Test
    void hasNoMonthWhereNothingMoved() {
        assertThat(RevenueRollForward.of(USD, List.of(), LAST).rows()).isEmpty();
    }

    @Test
    void tiesToWhatWasWrittenDownWhenEachMonthWasClosed() {
        assertThat(rolled().differences(List.of(
                        control("2025-12", "0.00", "0.00", "0.00", "0.00"),
                        control("2026-02", "0.00", "150.00", "1000.00", "100.00"),
                        control("2026-04", "0.00", "0.00", "900.00", "0.00"))))
                .isEmpty();
    }

    @Test
    void saysWhatDoesNotTie() {
        List<RevenueMovement> changed = new ArrayList<>(MOVEMENTS);
        changed.set(1, movement("2026-02", "0.00", "140.00", "-100.00", "50.00"));
        RevenueRollForward rolled = RevenueRollForward.of(USD, changed, YearMonth.parse("2026-02"));

        assertThat(rolled.differences(List.of(
                        control("2026-02", "1.00", "150.00", "1001.00", "99.00"),
                        control("2026-03", "150.00", "150.00", "900.00", "0.00"))))
                .containsExactly(
                        "2026-02 closes: 900.00 USD is known, 910.00 USD is shown.",
                        "2026-02 billed: 1.00 USD is known, 0.00 USD is shown.",
                        "2026-02 recognised: 150.00 USD is known, 140.00 USD is shown.",
                        "2026-02 deferred: 1001.00 USD is known, 1000.00 USD is shown.",
                        "2026-02 unbilled: 99.00 USD is known, 100.00 USD is shown.",
                        "2026-03: it is written down, and not shown.");
    }
}
