package org.tributary.terms;

import org.tributary.channel.Provenance;

/**
 * Something a partner undertakes that moves no money by itself.
 *
 * @param text the undertaking in words
 */
public record Undertaking(ClauseId id, Provenance provenance, Subject subject, String text) implements Clause {

    /** What it is about. */
    public enum Subject {
        EXCLUSIVITY,
        FIRST_SHIP,
        RIGHT_OF_FIRST_REFUSAL,
        CARVE_OUT,
        LICENCE,
        SPEND_COMMITMENT,
        PAYMENT_TERMS,
        TRIGGER
    }

    @Override
    public String inWords() {
        return text;
    }
}
