package org.tributary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.money.Rate;

/** The entry checks of billing and renewal terms and of names. */
class TermsChecksTest {

    private static BillingTerms billed(int months, RoundingMode rounding) {
        return new BillingTerms(
                months,
                LocalDate.EPOCH,
                BillingTerms.Timing.IN_ADVANCE,
                Proration.ACTUAL_DAYS,
                rounding,
                ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 121})
    void refuseABillForNoMonthOrForMoreThanTenYears(int months) {
        assertThat(ContractTest.faults(() -> billed(months, RoundingMode.HALF_UP)))
                .containsExactly("billing.months at ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 120})
    void takeABillForOneMonthToTenYears(int months) {
        assertThat(billed(months, RoundingMode.HALF_EVEN).months()).isEqualTo(months);
    }

    @Test
    void refuseARoundingThatDoesNotRound() {
        assertThat(ContractTest.faults(() -> billed(1, RoundingMode.UNNECESSARY)))
                .containsExactly("billing.rounding at ");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
        ENDS      | 12 | 0  | 0     | renewal.months at /months
        AUTOMATIC | 0  | 0  | 0     | renewal.months at /months
        AUTOMATIC | -1 | -1 | -1    | renewal.months at /months, renewal.notice at /noticeDays, renewal.uplift at /uplift
        """)
    void refuseARenewalThatCannotBe(RenewalTerms.Kind kind, int months, int notice, String uplift, String faults) {
        assertThat(String.join(", ", ContractTest.faults(() -> RenewalTerms.of(kind, months, notice, Rate.of(uplift)))))
                .isEqualTo(faults);
    }

    @Test
    void takeARenewalAtALowerPrice() {
        assertThat(RenewalTerms.of(RenewalTerms.Kind.AUTOMATIC, 1, 0, Rate.of("-0.99"))
                        .months())
                .isOne();
    }

    @Test
    void refuseNamesOfAnotherForm() {
        assertThat(ContractTest.faults(() -> new ContractId(" "))).containsExactly("contract.id at ");
        assertThat(ContractTest.faults(() -> new ContractId("x".repeat(61)))).containsExactly("contract.id at ");
        assertThat(ContractTest.faults(() -> new LineId("x".repeat(31)))).containsExactly("contract-line.id at ");
        assertThat(new ContractId("A-1").compareTo(new ContractId("A-2"))).isNegative();
        assertThat(new LineId("b").compareTo(new LineId("a"))).isPositive();
        assertThat(new ContractId("EA:2026.1")).hasToString("EA:2026.1");
    }
}
