package org.tributary.approval.request;

import java.util.UUID;

/** The name of a request. */
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
