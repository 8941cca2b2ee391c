package org.tributary.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FxRateTest {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        FROM | AMOUNT    | RATE     | USD
        # E13: a month's rate on 150,000 euros
        EUR  | 150000.00 | 1.08     | 162000.00
        EUR  | 150000.00 | 1.12     | 168000.00
        # no minor unit on one side: 1,000,000 yen at 0.0066
        JPY  | 1000000   | 0.0066   | 6600.00
        # three digits on one side
        KWD  | 1.125     | 3.25     | 3.66
        # half-up, mirrored below zero
        EUR  | 0.01      | 1.5      | 0.02
        EUR  | -0.01     | 1.5      | -0.02
        """)
    void convertsHalfUpAtTheMinorUnit(String from, String amount, String rate, String dollars) {
        FxRate fx = new FxRate(Money.currency(from), Money.currency("USD"), APRIL, Rate.of(rate), "test");

        assertThat(fx.convert(Money.of(amount, Money.currency(from))))
                .isEqualTo(Money.of(dollars, Money.currency("USD")));
    }

    @Test
    void refusesAMonthWithoutARateRatherThanTakeAnother() {
        FxRate april = new FxRate(Money.currency("EUR"), Money.currency("USD"), APRIL, Rate.of("1.1"), "test");
        FxRates rates = new FxRates(List.of(april));

        assertThat(rates.require(april.from(), april.to(), APRIL)).isEqualTo(april);
        assertThatThrownBy(() -> rates.require(april.from(), april.to(), APRIL.plusMonths(1)))
                .isInstanceOf(FxRates.Missing.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("2026-05");
    }

    @Test
    void needsNoRateWithinACurrency() {
        FxRates none = new FxRates(List.of());
        Money dollars = Money.of("12.34", Money.currency("USD"));

        assertThat(none.require(dollars.currency(), dollars.currency(), APRIL).convert(dollars))
                .isEqualTo(dollars);
    }
}
