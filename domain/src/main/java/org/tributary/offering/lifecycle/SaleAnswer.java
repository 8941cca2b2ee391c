package org.tributary.offering.lifecycle;

import java.util.List;
import java.util.Optional;

/**
 * Whether something may be sold.
 *
 * @param state where the offering is in its life there; empty while it is a draft
 * @param reasons why not, all of them; empty where it may
 */
public record SaleAnswer(Optional<LifecycleState> state, List<String> reasons) {

    /** Whether it may. */
    public boolean sellable() {
        return reasons.isEmpty();
    }
}
