package org.tributary.deal;

import java.util.UUID;

/** The name of a deal. */
public record DealId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
