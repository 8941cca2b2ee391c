package org.tributary.deal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.party.OrganizationId;

/**
 * One page of deals.
 *
 * @param filter which
 * @param page from 1
 * @param size 1 to 200
 */
public record DealQuery(Filter filter, Sort sort, boolean descending, int page, int size) {

    /**
     * Which deals a question is about. An empty set filters nothing.
     *
     * @param asOf the day on which a state is meant: what expired follows from it
     * @param text part of the prospect's name, case ignored
     * @param expiringWithin protected on the day, and not any more after so many days, 1 to 365
     * @param conflicted whether it has open conflicts
     */
    public record Filter(
            LocalDate asOf,
            Set<DealState> states,
            Set<OrganizationId> partners,
            Optional<String> text,
            Optional<Integer> expiringWithin,
            Optional<Boolean> conflicted) {

        /** Copies the sets. */
        public Filter {
            states = Set.copyOf(states);
            partners = Set.copyOf(partners);
        }
    }

    /** What deals can be sorted by; ties are broken by id. */
    public enum Sort {
        SUBMITTED_AT,
        PROTECTED_UNTIL,
        LEGAL_NAME,
        CHANGED_AT
    }

    /** @throws Refusal.Invalid with all faults, if page or size are out of range */
    public DealQuery {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(page >= 1 && page <= 1_000_000, "query.page", "/page", "Pages count from 1.");
        faults.require(size >= 1 && size <= 200, "query.size", "/size", "A page has 1 to 200 rows.");
        faults.refuseIfAny("query.invalid");
    }
}
