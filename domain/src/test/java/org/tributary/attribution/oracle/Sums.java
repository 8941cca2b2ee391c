package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sums of a column. */
final class Sums {

    private Sums() {}

    /** The sum before each entry, and at the end of all: one more than there are entries. */
    static <T> List<BigInteger> upTo(List<T> column, Function<T, BigInteger> amount) {
        return from(BigInteger.ZERO, column, amount);
    }

    /** The same, on top of what was there before. */
    static <T> List<BigInteger> from(BigInteger before, List<T> column, Function<T, BigInteger> amount) {
        List<BigInteger> sums = new ArrayList<>(column.size() + 1);
        BigInteger sum = before;
        sums.add(sum);
        for (T entry : column) {
            sum = sum.add(amount.apply(entry));
            sums.add(sum);
        }
        return sums;
    }
}
