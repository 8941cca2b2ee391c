package org.tributary.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        List<Part> parts = cutOff(BigInteger.valueOf(total.minorUnits()).abs(), weights);
        long left = Math.absExact(total.minorUnits())
                - parts.stream().mapToLong(Part::units).sum();
        List<Long> units = new ArrayList<>(parts.stream().map(Part::units).toList());
        parts.stream()
                .sorted(Comparator.comparing(Part::remainder).reversed().thenComparingInt(Part::index))
                .limit(left)
                .forEach(part -> units.set(part.index(), part.units() + 1));
        long sign = total.minorUnits() < 0 ? -1 : 1;
        return units.stream()
                .map(unit -> new Money(sign * unit, total.currency()))
                .toList();
    }

    private record Part(int index, long units, BigInteger remainder) {}

    private static List<Part> cutOff(BigInteger total, List<Long> weights) {
        BigInteger sum =
                BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact));
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights " + weights);
        }
        return IntStream.range(0, weights.size())
                .mapToObj(index -> {
                    BigInteger[] quotient = total.multiply(BigInteger.valueOf(weights.get(index)))
                            .divideAndRemainder(sum);
                    return new Part(index, quotient[0].longValueExact(), quotient[1]);
                })
                .toList();
    }
}
