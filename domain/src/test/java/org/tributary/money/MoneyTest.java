package org.tributary.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.Refusal;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        CODE | WRITTEN          | MINOR UNITS
        USD  | 12.3             | 1230
        USD  | 12.30            | 1230
        USD  | 12.3000          | 1230
        USD  | -0.01            | -1
        USD  | 840000000000     | 84000000000000
        # the yen has no minor unit, the Kuwaiti dinar has three digits (ISO 4217)
        JPY  | 101              | 101
        JPY  | 101.00           | 101
        KWD  | 0.125            | 125
        """)
    void readsAnAmountAtTheCurrencysMinorUnit(String code, String written, long minorUnits) {
        assertThat(Money.of(written, Money.currency(code)).minorUnits()).isEqualTo(minorUnits);
    }

    @ParameterizedTest
    @CsvSource({"USD, 0.001", "JPY, 0.5", "KWD, 0.0001"})
    void refusesDigitsTheCurrencyDoesNotHave(String code, String written) {
        assertThatThrownBy(() -> Money.of(written, Money.currency(code)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("money.digits"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1e9",
                "1E-400",
                "NaN",
                "+1",
                "1,000.00",
                ".5",
                "5.",
                "٣",
                "12345678901234567890",
                "--1",
                " 1"
            })
    void refusesAnythingButAPlainDecimal(String written) {
        assertThatThrownBy(() -> Money.of(written, USD))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("money.form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "usd", "EURO", ""})
    void refusesACodeThatIsNoCurrencyWithAMinorUnit(String code) {
        assertThatThrownBy(() -> Money.currency(code)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void neverMixesCurrencies() {
        Money dollar = new Money(100, USD);
        Money euro = new Money(100, EUR);

        assertThatThrownBy(() -> dollar.plus(euro)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> dollar.minus(euro)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> dollar.min(euro)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> dollar.compareTo(euro)).isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void failsLoudlyBeyondItsRange() {
        Money most = new Money(Long.MAX_VALUE, USD);

        assertThatThrownBy(() -> most.plus(new Money(1, USD))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, USD).negated()).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        MINOR UNITS | RATE | ROUNDING  | PART
        # 0.13 x 20 % = 0.026
        13          | 0.2  | HALF_EVEN | 3
        # exactly half a cent: up, to the even neighbour, and mirrored below zero
        125         | 0.02 | HALF_UP   | 3
        125         | 0.02 | HALF_EVEN | 2
        -125        | 0.02 | HALF_UP   | -3
        -125        | 0.02 | HALF_EVEN | -2
        38136986    | 0.2  | HALF_UP   | 7627397
        """)
    void takesAPartRoundedAsTheClauseSays(long minorUnits, String rate, RoundingMode rounding, long part) {
        assertThat(new Money(minorUnits, USD).times(Rate.of(rate), rounding)).isEqualTo(new Money(part, USD));
    }

    @Test
    void isWrittenAtTheCurrencysScale() {
        assertThat(new Money(7627397, USD)).hasToString("76273.97 USD");
        assertThat(new Money(-5, EUR)).hasToString("-0.05 EUR");
        assertThat(new Money(1200, Currency.getInstance("JPY"))).hasToString("1200 JPY");
    }
}
