package org.tributary.offering.change;

import java.util.UUID;

/** The name of a change of the catalogue. */
public record ChangeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
