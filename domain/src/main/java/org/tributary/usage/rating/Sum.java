package org.tributary.usage.rating;

import java.math.BigDecimal;
import org.tributary.money.Quantity;

/** A sum of quantities: a long for as long as it fits, because nearly all of them do. */
final class Sum {

    private static final int SAFE_DIGITS = 15;

    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;

    void add(Quantity quantity) {
        BigDecimal value = quantity.value();
        if (value.scale() == 0 && value.precision() <= SAFE_DIGITS && whole < Long.MAX_VALUE / 2) {
            whole += value.longValue();
        } else {
            rest = rest.add(value);
        }
    }

    Quantity total() {
        return new Quantity(rest.add(BigDecimal.valueOf(whole)));
    }
}
