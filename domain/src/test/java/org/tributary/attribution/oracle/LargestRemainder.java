package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Exact fractions as whole numbers that sum to what the fractions sum to. */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Each fraction cut off below; what is left of the total goes to those that lost most, one each, the earlier first.
     *
     * @param exact which sum to the total
     */
    static List<BigInteger> split(BigInteger total, List<Ratio> exact) {
        List<BigInteger> parts =
                new ArrayList<>(exact.stream().map(Ratio::floor).toList());
        int left = total.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        List<BigInteger> floors = List.copyOf(parts);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).minus(Ratio.whole(floors.get(i))))
                        .reversed()
                        .thenComparing(i -> i))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts;
    }
}
