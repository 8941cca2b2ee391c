package org.tributary.attribution;

/** What totals can be grouped by. */
public enum Dimension {
    CHANNEL,
    MONTH,
    PRODUCT,
    REGIME,
    PARTY
}
