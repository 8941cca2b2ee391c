package org.tributary.terms;

import org.tributary.channel.Provenance;

/**
 * Says that no share is owed, and why, so that silence is never read as zero.
 *
 * @param reason in words
 */
public record NoShare(ClauseId id, Provenance provenance, Coverage coverage, String reason) implements Clause {

    @Override
    public String inWords() {
        return "No share in " + coverage.inWords() + ": " + reason;
    }
}
