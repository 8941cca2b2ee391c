package org.tributary.attribution.boundary;

import org.tributary.Refusal;

/** The bounds of a page, the same for every list. */
final class Pages {

    private Pages() {}

    /** @throws Refusal.Invalid with all faults, if page or size are out of range */
    static void require(int page, int size) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(page >= 1 && page <= 1_000_000, "query.page", "/page", "Pages count from 1.");
        faults.require(size >= 1 && size <= 200, "query.size", "/size", "A page has 1 to 200 rows.");
        faults.refuseIfAny("query.invalid");
    }
}
