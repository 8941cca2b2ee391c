package org.tributary.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.math.RoundingMode;
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
        # a decimal that would be too long to be read back
        1         | 1048576     | 1/1048576 | 0.000095367431640625 %
        """)
    void readsBackAsItIsWritten(long numerator, long denominator, String fraction, String percent) {
        Rate rate = Rate.of(numerator, denominator);

        assertThat(rate.fraction()).isEqualTo(fraction);
        assertThat(Rate.of(rate.fraction())).isEqualTo(rate);
        assertThat(rate.percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 %", "1/0", "1/-5", "1/5/2", "0,2", "", "1e-1", "0.1234567890123"})
    void refusesAnythingButAPlainDecimalOrARatio(String written) {
        assertThatThrownBy(() -> Rate.of(written)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "0.2, true", "1.000000000001, false", "-0.000000000001, false"})
    void isAFractionFromZeroToOneBothIncluded(String rate, boolean fraction) {
        assertThat(Rate.of(rate).isFraction()).isEqualTo(fraction);
    }

    @Test
    void readsARatio() {
        assertThat(Rate.of("1/3")).isEqualTo(Rate.of(1, 3));
        assertThat(Rate.of("-2/4")).isEqualTo(Rate.of(-1, 2));
    }

    @Test
    void addsAndTakesAwayExactly() {
        assertThat(Rate.of(1, 3).plus(Rate.of(1, 6))).isEqualTo(Rate.of(1, 2));
        assertThat(Rate.of(1, 3).minus(Rate.of(1, 2))).isEqualTo(Rate.of(-1, 6));
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        RATE          | AMOUNT               | ROUNDING | RESULT
        1/2           | 1                    | HALF_UP  | 1
        1/2           | -1                   | HALF_UP  | -1
        1/3           | 1                    | HALF_UP  | 0
        2/3           | -1                   | HALF_UP  | -1
        -1/2          | 3                    | HALF_UP  | -2
        -1/2          | -3                   | HALF_UP  | 2
        1/2           | 1                    | DOWN     | 0
        1/2           | 1                    | CEILING  | 1
        0             | 7                    | HALF_UP  | 0
        # where a product leaves the range of a long, or a ratio that of an int, the result is the same
        1/3           | 9223372036854775807  | HALF_UP  | 3074457345618258602
        2/3           | 9223372036854775807  | HALF_UP  | 6148914691236517205
        2/3           | -9223372036854775807 | HALF_UP  | -6148914691236517205
        1/10000000000 | 5000000000           | HALF_UP  | 1
        1/10000000000 | 4999999999           | HALF_UP  | 0
        10000000000/3 | 1                    | HALF_UP  | 3333333333
        """)
    void takesItsPartRoundedOnce(String rate, long amount, RoundingMode rounding, long result) {
        assertThat(Rate.of(rate).of(amount, rounding)).isEqualTo(result);
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
