package org.tributary.terms.draft;

import org.tributary.Refusal;

/**
 * The worked examples that must come out before a draft is submitted.
 *
 * @param digest of the cases as uploaded, so that a result belongs to these and no others
 * @param passed whether all came out under the draft as it stands
 */
public record GoldenCases(String digest, boolean passed) {
    /** @throws Refusal.Invalid if the digest is empty */
    public GoldenCases {
        if (digest.isBlank()) {
            throw new Refusal.Invalid("draft.golden-digest", "Golden cases are known by their digest.");
        }
    }

    /** The same, to be run anew. */
    GoldenCases unproven() {
        return new GoldenCases(digest, false);
    }
}
