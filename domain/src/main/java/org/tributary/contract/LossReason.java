package org.tributary.contract;

import java.util.Locale;

/** Why a contract does not go on, as whoever gave notice said. */
public enum LossReason {
    /** It costs too much. */
    PRICE,
    /** Another vendor's product takes its place. */
    COMPETITOR,
    /** There is no money for it, whatever it costs. */
    BUDGET,
    /** What it was for is over. */
    NO_NEED,
    /** It did not do what was expected. */
    SERVICE,
    /** Another contract takes it in. */
    CONSOLIDATED,
    /** The customer cannot pay. */
    INSOLVENCY,
    /** The vendor does not offer it any more. */
    RETIRED,
    /** Something else, or nothing was said. */
    OTHER;

    /** In words: {@code no need}. */
    String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
