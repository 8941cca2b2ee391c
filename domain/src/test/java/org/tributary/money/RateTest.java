package org.tributary.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.Refusal;

class RateTest {

    @Test
    void isKeptInLowestTerms() {
        assertThat(Rate.of("0.20")).isEqualTo(Rate.of(1, 5)).isEqualTo(Rate.of("0.2"));
        assertThat(Rate.of(0, 7)).isEqualTo(Rate.ZERO);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        NUMERATOR | DENOMINATOR | FRACTION | PERCENT
        1         | 5           | 0.2      | 20 %
        1         | 8           | 0.125    | 12.5 %
        1         | 1           | 1        | 100 %
        0         | 1           | 0        | 0 %
        1         | 3           | 1/3      | 1/3
        -1        | 4           | -0.25    | -25 %
        """)
    void readsBackAsItIsWritten(long numerator, long denominator, String fraction, String percent) {
        Rate rate = Rate.of(numerator, denominator);

        assertThat(rate.fraction()).isEqualTo(fraction);
        assertThat(rate.percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 %", "1/5", "0,2", "", "1e-1", "0.1234567890123"})
    void refusesAnythingButAPlainDecimal(String written) {
        assertThatThrownBy(() -> Rate.of(written)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "0.2, true", "1.000000000001, false", "-0.000000000001, false"})
    void isAFractionFromZeroToOneBothIncluded(String rate, boolean fraction) {
        assertThat(Rate.of(rate).isFraction()).isEqualTo(fraction);
    }

    @Test
    void refusesADenominatorThatIsNotAboveZero() {
        assertThatThrownBy(() -> new Rate(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of(1, -5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesExactly() {
        assertThat(Rate.of(1, 3)).isLessThan(Rate.of(334, 1000)).isGreaterThan(Rate.of(333, 1000));
        assertThat(Rate.of("0.5").times(Rate.of(2, 3))).isEqualTo(Rate.of(1, 3));
    }
}
