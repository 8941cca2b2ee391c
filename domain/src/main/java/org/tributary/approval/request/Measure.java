package org.tributary.approval.request;

/** What of a subject a rule can ask about. */
public enum Measure {
    /** What is taken off the list price, as a part of it. */
    DISCOUNT(Unit.PART, "discount"),
    /** What of the list price the vendor keeps, as a part of it. */
    MARGIN(Unit.PART, "margin"),
    /** For how many months it binds; of an amendment, how many it adds. */
    TERM_MONTHS(Unit.COUNT, "term in months"),
    /** What it comes to; of an amendment, by how much the contract would come to more or less. */
    VALUE(Unit.MONEY, "value"),
    /** What is given back of what was billed. */
    CREDIT(Unit.MONEY, "credit"),
    /** How many of its clauses are not the vendor's own. */
    NON_STANDARD(Unit.COUNT, "clauses that are not standard"),
    /** How many denials of the guard it passes over. */
    OVERRIDE(Unit.COUNT, "denials passed over");

    /** What a measure is counted in. */
    public enum Unit {
        /** A part of something: 0.15 for 15 %. */
        PART,
        COUNT,
        MONEY
    }

    private final Unit unit;
    private final String words;

    Measure(Unit unit, String words) {
        this.unit = unit;
        this.words = words;
    }

    /** What it is counted in. */
    public Unit unit() {
        return unit;
    }

    /** In words, as in {@code discount}. */
    public String inWords() {
        return words;
    }
}
