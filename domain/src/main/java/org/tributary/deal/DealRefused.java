package org.tributary.deal;

import java.util.List;
import org.tributary.Refusal;

/**
 * A step of a deal that was not taken: {@code deal.version}, {@code deal.state}, {@code deal.extended} and {@code deal.conflict} (conflicts), {@code
 * deal.four-eyes}, {@code deal.role} and {@code deal.adjudicator} (forbidden), {@code deal.reason} and {@code deal.words} (invalid).
 */
public final class DealRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** With a stable code. */
    public DealRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    /** With a stable code, at one field of the document. */
    public DealRefused(String code, String pointer, String message) {
        super(Kind.INVALID, code, message, List.of(new Fault(code, pointer, message)));
    }
}
