package org.tributary.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        TOTAL     | WEIGHTS        | PARTS
        # E1: 116 and 249 of 365 days; the remainders are .30 and .69 of a cent
        120000000 | 116 249        | 38136986 81863014
        # E15: uneven cents by largest remainder
        100000001 | 3333 3333 3334 | 33330000 33330000 33340001
        # equal remainders: the earlier part gets the odd cent
        100       | 1 1 1          | 34 33 33
        5         | 1 1 1 1        | 2 1 1 1
        # a negative amount mirrors the positive one
        -100      | 1 1 1          | -34 -33 -33
        # weight zero gets nothing, whatever is left over
        1         | 0 1 1          | 0 1 0
        0         | 3 4            | 0 0
        # beyond what a long holds of the product: a third of 9e18 each, exact
        9000000000000000001 | 1000 1000 1000 | 3000000000000000001 3000000000000000000 3000000000000000000
        6000000000 | 2000000000 4000000000 | 2000000000 4000000000
        """)
    void splitsByLargestRemainder(long total, String weights, String parts) {
        assertThat(split(total, longs(weights))).isEqualTo(longs(parts));
    }

    @Test
    void partsSumToTheTotalAndMirrorItForAnySeed() {
        LongStream.range(0, 20_000).forEach(seed -> {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            long total = random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_000L);
            List<Long> weights =
                    random.longs(random.nextInt(1, 12), 0, 5_000).boxed().toList();
            if (weights.stream().allMatch(weight -> weight == 0)) {
                return;
            }

            List<Long> parts = split(total, weights);

            assertThat(parts.stream().mapToLong(Long::longValue).sum())
                    .as("seed %d", seed)
                    .isEqualTo(total);
            assertThat(split(-total, weights))
                    .as("seed %d", seed)
                    .isEqualTo(parts.stream().map(part -> -part).toList());
            for (int i = 0; i < parts.size(); i++) {
                double fair = (double) total
                        * weights.get(i)
                        / weights.stream().mapToLong(Long::longValue).sum();
                assertThat(Math.abs(parts.get(i) - fair)).as("seed %d", seed).isLessThan(1.5);
            }
        });
    }

    @Test
    void refusesWeightsThatCannotSplit() {
        assertThatThrownBy(() -> split(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split(1, List.of(0L, 0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split(1, List.of(2L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        TOTAL | RATES       | PARTS
        100   | 0.5 0.5     | 50 50
        # the larger remainder has the odd cent, the earlier where they are equal
        101   | 0.5 0.5     | 51 50
        100   | 1/3 2/3     | 33 67
        -100  | 1/3 2/3     | -33 -67
        10    | 1/7 2/7 4/7 | 1 3 6
        7     | 1 0         | 7 0
        """)
    void splitsByExactRates(long total, String rates, String parts) {
        assertThat(inParts(total, rates)).extracting(Money::minorUnits).isEqualTo(longs(parts));
    }

    @Test
    void refusesRatesThatDoNotSplit() {
        assertThatThrownBy(() -> inParts(1, "0.5 0.4")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inParts(1, "1.5 -0.5")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Money> inParts(long total, String rates) {
        return Allocation.inParts(
                new Money(total, USD),
                Arrays.stream(rates.split(" ", -1)).map(Rate::of).toList());
    }

    private static List<Long> split(long total, List<Long> weights) {
        return Allocation.largestRemainder(new Money(total, USD), weights).stream()
                .map(Money::minorUnits)
                .toList();
    }

    private static List<Long> longs(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Long::valueOf).toList();
    }
}
