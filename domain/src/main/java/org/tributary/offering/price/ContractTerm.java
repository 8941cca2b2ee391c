package org.tributary.offering.price;

/** For how long a customer is bound at a price. */
public enum ContractTerm {
    /** Not at all: usage, and what is charged once. */
    NONE(0),
    /** Month by month. */
    MONTH(1),
    /** A year. */
    YEAR(12),
    /** Three years. */
    THREE_YEARS(36);

    private final int months;

    ContractTerm(int months) {
        this.months = months;
    }

    /** How many months; none where nobody is bound. */
    public int months() {
        return months;
    }
}
