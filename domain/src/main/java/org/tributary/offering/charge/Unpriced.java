package org.tributary.offering.charge;

import org.tributary.Refusal;

/** Something was consumed that has no price. */
public final class Unpriced extends Refusal {
    private static final long serialVersionUID = 1L;

    Unpriced(String code, String message) {
        super(Kind.INVALID, code, message);
    }
}
