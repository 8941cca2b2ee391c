package org.tributary.attribution;

import org.tributary.Refusal;

/**
 * One page of shares.
 *
 * @param page from 1
 * @param size 1 to 200
 */
public record ShareQuery(AttributionFilter filter, Sort sort, boolean descending, int page, int size) {

    /** What shares can be sorted by; ties are broken by id. */
    public enum Sort {
        EARNED_ON,
        PAYABLE,
        ACCRUED,
        CHANNEL,
        DOCUMENT
    }

    /** @throws Refusal.Invalid with all faults, if page or size are out of range */
    public ShareQuery {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(page >= 1 && page <= 1_000_000, "query.page", "/page", "Pages count from 1.");
        faults.require(size >= 1 && size <= 200, "query.size", "/size", "A page has 1 to 200 rows.");
        faults.refuseIfAny("query.invalid");
    }
}
