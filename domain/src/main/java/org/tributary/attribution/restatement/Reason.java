package org.tributary.attribution.restatement;

import java.util.Optional;
import org.tributary.attribution.Share;

/** Why a share is told otherwise now. Of several the first that holds, in this order. */
public enum Reason {
    /** Another line replaced the one it is about. */
    LINE_REPLACED("another line replaced this one"),
    /** It is owed now and was not told before. */
    ADDED("it is owed now and was not told before"),
    /** It was told before and is not owed now. */
    DROPPED("it was told before and is not owed now"),
    /** Other terms decide it. */
    TERMS("other terms decide it"),
    /** The days, or what it is taken of, are others: a payment, a deduction, a rate of exchange. */
    BASE("what it is taken of is another"),
    /** The rate is another, or what several bands give. */
    RATE("the rate is another"),
    /** A cap or guarantee lets another part pass, because of what came before it. */
    CUT("a cap or guarantee lets another part pass");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** In words, for the document. */
    public String inWords() {
        return words;
    }

    static Reason of(Optional<Share> told, Optional<Share> now, boolean replaced) {
        if (replaced) {
            return LINE_REPLACED;
        }
        if (told.isEmpty()) {
            return ADDED;
        }
        return now.map(share -> between(told.get(), share)).orElse(DROPPED);
    }

    private static Reason between(Share told, Share now) {
        if (!told.authority().equals(now.authority()) || !told.payer().equals(now.payer())) {
            return TERMS;
        }
        if (!told.segment().equals(now.segment())
                || !told.base().equals(now.base())
                || !told.calculation().lineBase().equals(now.calculation().lineBase())) {
            return BASE;
        }
        return told.rate().equals(now.rate()) && told.accrued().equals(now.accrued()) ? CUT : RATE;
    }
}
