package org.tributary.approval.request;

import java.math.RoundingMode;
import org.tributary.money.Rate;

/** Parts of a whole in words: exact where that is short, else to a hundredth of a percent. */
final class Parts {

    private static final int LONGEST = 12;

    private static final long BILLION = 1_000_000_000;
    private static final int BITS = 59;

    private Parts() {}

    /** What a document can hold of a ratio. */
    static Rate brief(Rate exact) {
        boolean fits =
                exact.numerator().bitLength() <= BITS && exact.denominator().bitLength() <= BITS;
        return fits ? exact : Rate.of(exact.of(BILLION, RoundingMode.HALF_UP), BILLION);
    }

    static String inWords(Rate part) {
        String exact = part.percent();
        return exact.length() <= LONGEST && !exact.contains("/")
                ? exact
                : "about "
                        + Rate.of(part.of(10_000, RoundingMode.HALF_UP), 10_000).percent();
    }
}
