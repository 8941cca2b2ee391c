package org.tributary.quote;

import java.util.List;
import org.tributary.Refusal;

/**
 * A step of a quote that was not taken: {@code quote.known}, {@code quote.version}, {@code quote.state}, {@code quote.expired} and {@code
 * quote.approval}, {@code quote.price-moved},
 * {@code quote.agreement-known} (conflicts), {@code quote.words} and {@code quote.blocked} (invalid).
 */
public final class QuoteRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** With everything that stands in its way. */
    public QuoteRefused(String code, String message, List<Fault> faults) {
        super(Kind.INVALID, code, message, faults);
    }

    /** With a stable code. */
    public QuoteRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }
}
