package org.tributary.channel;

import java.util.Optional;

/**
 * One cell of the permission matrix: may this case be sold under this regime.
 *
 * @param offer the case in words: seller, product class, hosting cloud, segment
 * @param regime the revision it belongs to, such as {@code R5}
 * @param note the condition or the reason
 */
public record Permission(
        String offer, String regime, Verdict verdict, Optional<String> note, Optional<Provenance> provenance) {

    /** The answer. */
    public enum Verdict {
        ALLOWED,
        DENIED,
        CONDITIONAL,
        NOT_APPLICABLE
    }
}
