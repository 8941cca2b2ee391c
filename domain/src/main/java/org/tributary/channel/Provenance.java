package org.tributary.channel;

/**
 * Where a figure or term comes from and how certain it is: no term of a partnership is taken on trust.
 *
 * @param source the document or report, in words
 */
public record Provenance(Tag tag, String source) {

    /** How certain it is. */
    public enum Tag {
        /** A company's own statement or filing. */
        OFFICIAL,
        /** A press report, unconfirmed. */
        REPORTED,
        /** Not public: a parameter with a chosen default. */
        UNKNOWN,
        /** Computed from other figures. */
        DERIVED,
        /** Invented for the demonstration. */
        DEMO
    }
}
