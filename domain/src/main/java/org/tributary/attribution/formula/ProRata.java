package org.tributary.attribution.formula;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spreads what a cap lets pass of a run over all the amounts of the run, charges and credits alike, in one proportion. Each part is
 * first cut off below, as the total has its sign; what is left goes, a minor unit each, to the parts with the largest remainder, the
 * earlier first where two are equal. So no amount passes for more than it is, and what a credit takes back is in the proportion in which
 * its charge was paid.
 */
public final class ProRata {

    private ProRata() {}

    /**
     * The part of each amount, in their order.
     *
     * @param passed between zero and the sum of the amounts; the parts sum to it
     */
    public static long[] spread(long[] amounts, long passed) {
        long total = 0;
        for (long amount : amounts) {
            total = Math.addExact(total, amount);
        }
        return total == passed
                ? amounts.clone()
                : parts(amounts, BigInteger.valueOf(passed), BigInteger.valueOf(total));
    }

    private static long[] parts(long[] amounts, BigInteger passed, BigInteger total) {
        int sign = total.signum();
        BigInteger divisor = total.abs();
        long[] parts = new long[amounts.length];
        BigInteger[] remainders = new BigInteger[amounts.length];
        long left = passed.abs().longValueExact();
        for (int i = 0; i < amounts.length; i++) {
            // Both factors turn with the total, so a run below zero is the mirror of the one above it.
            BigInteger product = BigInteger.valueOf(sign * amounts[i]).multiply(passed.abs());
            remainders[i] = product.mod(divisor);
            parts[i] = product.subtract(remainders[i]).divide(divisor).longValueExact();
            left -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        for (int i = 0; i < parts.length; i++) {
            parts[i] *= sign;
        }
        return parts;
    }
}
