package org.tributary.money;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Splits an amount by weights so that the parts sum to it exactly. Each part is first cut off at the minor unit; what is left
 * goes, a minor unit each, to the parts with the largest remainder, the earlier first where two are equal (largest remainder,
 * Hamilton's method). A negative amount splits as the mirror of the positive one, and weight zero gets nothing.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * The parts of {@code total}, in the order of the weights.
     *
     * @param weights none negative, at least one above zero
     * @throws IllegalArgumentException if the weights are not so
     */
    public static List<Money> largestRemainder(Money total, List<Long> weights) {
        long[] parts = largestRemainder(
                total.minorUnits(), weights.stream().mapToLong(Long::longValue).toArray());
        List<Money> amounts = new ArrayList<>(parts.length);
        for (long part : parts) {
            amounts.add(new Money(part, total.currency()));
        }
        return amounts;
    }

    /**
     * The parts of {@code total} by exact rates.
     *
     * @param rates none negative, which sum to one
     * @throws IllegalArgumentException if the rates are not so
     */
    public static List<Money> inParts(Money total, List<Rate> rates) {
        if (!rates.stream().reduce(Rate.ZERO, Rate::plus).equals(Rate.ONE)
                || rates.stream().anyMatch(rate -> rate.compareTo(Rate.ZERO) < 0)) {
            throw new IllegalArgumentException("rates " + rates);
        }
        Rate amount = Rate.of(Math.absExact(total.minorUnits()), 1);
        List<Rate> exact = rates.stream().map(amount::times).toList();
        long[] parts =
                exact.stream().mapToLong(part -> part.of(1, RoundingMode.FLOOR)).toArray();
        long left = Math.absExact(total.minorUnits()) - LongStream.of(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).minus(Rate.of(parts[i], 1)))
                        .reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        long sign = Long.signum(total.minorUnits());
        return LongStream.of(parts)
                .mapToObj(part -> new Money(sign * part, total.currency()))
                .toList();
    }

    /** The same as by weights, in minor units. */
    public static long[] largestRemainder(long total, long... weights) {
        long sum = sumOf(weights);
        long amount = Math.absExact(total);
        long sign = Long.signum(total);
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            cutOff(amount, weights[i], sum, i, parts, remainders);
            left -= parts[i];
        }
        largestFirst(remainders, left).forEach(i -> parts[i]++);
        for (int i = 0; i < parts.length; i++) {
            parts[i] *= sign;
        }
        return parts;
    }

    private static long sumOf(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is below zero: " + weight);
            }
            sum = Math.addExact(sum, weight);
        }
        if (sum == 0) {
            throw new IllegalArgumentException("no weight is above zero");
        }
        return sum;
    }

    private static void cutOff(long amount, long weight, long sum, int i, long[] parts, long[] remainders) {
        long product = amount * weight;
        if (Math.multiplyHigh(amount, weight) == 0 && product >= 0) {
            parts[i] = product / sum;
            remainders[i] = product % sum;
        } else {
            BigInteger[] quotient = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(BigInteger.valueOf(sum));
            parts[i] = quotient[0].longValueExact();
            remainders[i] = quotient[1].longValueExact();
        }
    }

    private static IntStream largestFirst(long[] remainders, long count) {
        if (count == 0) {
            return IntStream.empty();
        }
        return IntStream.range(0, remainders.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
                .limit(count)
                .mapToInt(Integer::intValue);
    }
}
