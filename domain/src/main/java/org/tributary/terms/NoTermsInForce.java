package org.tributary.terms;

import java.time.LocalDate;
import org.tributary.Refusal;

/** No revision of the agreement governs the day. */
public final class NoTermsInForce extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param day the day nothing governs */
    public NoTermsInForce(AgreementId agreement, LocalDate day) {
        super(
                Kind.INVALID,
                "terms.none-in-force",
                "The agreement " + agreement + " has no terms in force on " + day + ".");
    }
}
