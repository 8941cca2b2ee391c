package org.tributary.attribution.rest;

import org.tributary.Refusal;

/** Numbers of runs as they stand in addresses. */
final class RunIds {

    private RunIds() {}

    /** What can be no number is the number of nothing. @throws Refusal.NotFound if it can be none */
    static long of(String id, String what) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw new Refusal.NotFound(what);
        }
        return Long.parseLong(id);
    }
}
