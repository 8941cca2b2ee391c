package org.tributary.terms.clause;

import org.tributary.Refusal;
import org.tributary.channel.Provenance;

/**
 * Something a partner undertakes that the platform keeps in words alone: it moves no money and decides no permission.
 *
 * @param text the undertaking in words
 */
public record Undertaking(ClauseId id, Provenance provenance, String text) implements Clause {

    /** @throws Refusal.Invalid if it has no words */
    public Undertaking {
        Wording.require(text, "/text");
    }

    @Override
    public String inWords() {
        return text;
    }
}
