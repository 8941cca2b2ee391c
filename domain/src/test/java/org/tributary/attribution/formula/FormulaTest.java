package org.tributary.attribution.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.money.CurrencyMismatch;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare.Measure;
import org.tributary.terms.clause.BandedShare.Mode;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Rounding.Scope;

class FormulaTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Rounding RUNNING = new Rounding(RoundingMode.HALF_UP, Scope.CUMULATIVE);

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        BEFORE | AMOUNT | CEILING 100 | RECOUPMENT 100
        0      | 60     | 60          | 0
        60     | 60     | 40          | 20
        120    | 60     | 0           | 60
        # what is taken back gives room, or comes out of the guarantee again
        120    | -60    | -40         | -20
        100    | 1      | 0           | 1
        100    | -1     | -1          | 0
        -10    | 5      | 5           | 0
        """)
    void letsPassWhatItsFunctionGrowsBy(long before, long amount, long ceiling, long recoupment) {
        assertThat(new CutFormula.Ceiling(100).growth(before, amount)).isEqualTo(ceiling);
        assertThat(new CutFormula.Recoupment(100).growth(before, amount)).isEqualTo(recoupment);
    }

    @Test
    void letsPassInAllUpToACeilingOrBeyondAnAdvance() {
        assertThat(new CutFormula.Ceiling(100).passed(160)).isEqualTo(100);
        assertThat(new CutFormula.Recoupment(100).passed(160)).isEqualTo(60);
        assertThat(new CutFormula.Recoupment(100).passed(60)).isZero();
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        AMOUNTS     | PASSED | PARTS
        600 300 100 | 600    | 360 180 60
        # 2/3 of each, credits too: 66.67, 66.67 and -33.33; cut off below 66, 66, -34; two units are left
        100 100 -50 | 100    | 67 67 -34
        # the same below zero is the mirror: of 50, -100, -100 together -150
        50 -100 -100 | -100  | 33 -67 -66
        -100 -100 50 | -100  | -67 -67 34
        # where nothing passes, nothing is given back either
        100 -99     | 0      | 0 0
        # where nothing is left in total, everything counts
        50 -50      | 0      | 50 -50
        0 0         | 0      | 0 0
        0 10        | 5      | 0 5
        1 1 1       | 2      | 1 1 0
        """)
    void spreadsInProportion(String amounts, long passed, String parts) {
        assertThat(ProRata.spread(longs(amounts), passed)).containsExactly(longs(parts));
    }

    @Test
    void spreadsSoThatPartsSumAndNoPartPassesForMoreThanItIs() {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            long[] amounts = random.longs(random.nextInt(1, 9), -1_000, 1_000).toArray();
            long sum = java.util.stream.LongStream.of(amounts).sum();
            long passed = Math.round(sum * random.nextDouble());

            long[] parts = ProRata.spread(amounts, passed);

            assertThat(java.util.stream.LongStream.of(parts).sum()).isEqualTo(passed);
            for (int j = 0; j < parts.length; j++) {
                assertThat(Math.abs(parts[j])).isLessThanOrEqualTo(Math.abs(amounts[j]));
                assertThat((long) Long.signum(parts[j]) * amounts[j]).isNotNegative();
            }
        }
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
        MODE         | MEASURE        | BASE BEFORE | BASE | MEASURE BEFORE | MEASURE VALUE | SHARE | RATE
        MARGINAL     | OWN_BASE       | 0           | 100  | 0              | 100     | 20    | 0.2
        MARGINAL     | OWN_BASE       | 0           | 99   | 0              | 99      | 20    | 0.2
        MARGINAL     | OWN_BASE       | 50          | 100  | 50             | 100     | 15    | -
        MARGINAL     | OWN_BASE       | 100         | 100  | 100            | 100     | 10    | 0.1
        # below zero is the mirror of above
        MARGINAL     | OWN_BASE       | 0           | -150 | 0              | -150    | -25   | -
        MARGINAL     | OWN_BASE       | 50          | -100 | 50             | -100    | -20   | 0.2
        MARGINAL     | OWN_BASE       | 50          | -50  | 50             | -50     | -10   | 0.2
        MARGINAL     | OWN_BASE       | 50          | -200 | 50             | -200    | -35   | -
        WHOLE_AMOUNT | OWN_BASE       | 50          | 100  | 50             | 100     | 5     | -
        WHOLE_AMOUNT | OWN_BASE       | 150         | -100 | 150            | -100    | -5    | -
        WHOLE_AMOUNT | OWN_BASE       | 0           | -50  | 0              | -50     | -10   | 0.2
        WHOLE_AMOUNT | CUSTOMER_VALUE | 10          | 10   | 100            | 100     | 1     | 0.1
        # 50 of the customers' 100 at 20 %, 50 at 10 %: 15 % of the base
        MARGINAL     | CUSTOMER_VALUE | 7           | 40   | 50             | 100     | 6     | -
        MARGINAL     | CUSTOMER_VALUE | 7           | -40  | 150            | -100    | -6    | -
        # a price of nothing moves nothing; its base bears the rate that has been reached
        MARGINAL     | CUSTOMER_VALUE | 7           | 40   | 100            | 0       | 4     | 0.1
        MARGINAL     | CUSTOMER_VALUE | 7           | 40   | 99             | 0       | 8     | 0.2
        """)
    void takesTheRateOfTheBand(
            Mode mode,
            Measure measure,
            long before,
            long base,
            long measureBefore,
            long value,
            long share,
            String rate) {
        BandedFormula formula = new BandedFormula(ladder(), mode, measure, Rounding.DEFAULT);
        Progress progress = new Progress(before, base, measureBefore, value);

        assertThat(formula.share(progress)).isEqualTo(share);
        assertThat(formula.rate(progress).map(Rate::fraction)).isEqualTo(Optional.ofNullable(rate));
        assertThat(formula.cumulates()).isTrue();
    }

    @Test
    void roundsEachGrowthOrTheRunningTotal() {
        BandedFormula each = new BandedFormula(ladder(), Mode.MARGINAL, Measure.OWN_BASE, Rounding.DEFAULT);
        BandedFormula running = new BandedFormula(ladder(), Mode.MARGINAL, Measure.OWN_BASE, RUNNING);

        // 20 % of 1 is 0.2 each time: the third brings the running total from 0.4 to 0.6
        assertThat(each.share(new Progress(2, 1, 2, 1))).isZero();
        assertThat(running.share(new Progress(2, 1, 2, 1))).isEqualTo(1);
        assertThat(running.share(new Progress(3, 1, 3, 1))).isZero();
    }

    @Test
    void oneRateRoundsEachAmountOrTheRunningTotal() {
        FlatFormula each = new FlatFormula(Rate.of(1, 3), Rounding.DEFAULT);
        FlatFormula running = new FlatFormula(Rate.of(1, 3), RUNNING);
        Progress second = new Progress(100, 100, 100, 100);

        assertThat(each.share(second)).isEqualTo(33);
        assertThat(running.share(second)).isEqualTo(34);
        assertThat(each.cumulates()).isFalse();
        assertThat(running.cumulates()).isTrue();
        assertThat(each.rate(second)).contains(Rate.of(1, 3));
    }

    @Test
    void aThousandSmallAmountsComeToWhatTheirSumGives() {
        BandedFormula running = new BandedFormula(ladder(), Mode.MARGINAL, Measure.OWN_BASE, RUNNING);
        BandedFormula whole = new BandedFormula(ladder(), Mode.WHOLE_AMOUNT, Measure.OWN_BASE, RUNNING);
        Random random = new Random(9);
        long sum = 0;
        long marginal = 0;
        long total = 0;
        for (int i = 0; i < 1_000; i++) {
            long amount = random.nextLong(-5, 9);
            Progress progress = new Progress(sum, amount, sum, amount);
            marginal += running.share(progress);
            total += whole.share(progress);
            sum += amount;
        }

        assertThat(marginal).isEqualTo(running.share(new Progress(0, sum, 0, sum)));
        assertThat(total).isEqualTo(whole.share(new Progress(0, sum, 0, sum)));
    }

    @Test
    void refusesBandsInAnotherCurrency() {
        Band euros = new Band(Money.zero(Currency.getInstance("EUR")), Optional.empty(), Rate.ONE);

        assertThatThrownBy(() -> Ladder.of(List.of(euros), USD)).isInstanceOf(CurrencyMismatch.class);
    }

    /** 20 % to 1.00, then 10 %, in cents. */
    private static Ladder ladder() {
        return Ladder.of(
                List.of(
                        new Band(Money.zero(USD), Optional.of(new Money(100, USD)), Rate.of("0.2")),
                        new Band(new Money(100, USD), Optional.empty(), Rate.of("0.1"))),
                USD);
    }

    private static long[] longs(String text) {
        return java.util.Arrays.stream(text.split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
