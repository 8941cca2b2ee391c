package org.tributary.attribution.restatement;

/** In which order lines are evaluated anew. */
public enum Order {
    /** Each line keeps its place: by run, within it by day earned, then by key. Equal terms and facts then change nothing. */
    KEPT,
    /** All by day earned, then by key, as if one run had attributed them: what a cap lets pass may move from one line to another. */
    EARNED
}
