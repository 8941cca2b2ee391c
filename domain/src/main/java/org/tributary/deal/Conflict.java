package org.tributary.deal;

import java.util.List;
import java.util.Optional;
import org.tributary.party.OrganizationId;

/**
 * What a deal meets that stands in its way.
 *
 * @param deal the other deal, where it is one
 * @param holder whose deal it is; empty for the vendor's own
 * @param customer the house account, where it is one
 * @param score how sure it is that both are about one customer, 0 to 100
 * @param rule what the policy says of it, in words that name nobody
 * @param adjudicator the username of who decides it, where somebody is named
 * @param proposal what the tie-break rule proposes
 */
public record Conflict(
        Kind kind,
        Optional<DealId> deal,
        Optional<OrganizationId> holder,
        Optional<OrganizationId> customer,
        int score,
        String rule,
        Optional<String> adjudicator,
        Proposal proposal) {

    /** What it meets, the most serious first. */
    public enum Kind {
        /** Another partner's deal that is protected. */
        PROTECTED_DEAL,
        /** Another partner's deal that was submitted before and is not decided. */
        EARLIER_SUBMISSION,
        /** A deal of the vendor's own sales. */
        DIRECT_PIPELINE,
        HOUSE_ACCOUNT,
        /** The customer buys where the partner may not sell. */
        TERRITORY,
        /** A deal of the same partner. */
        DUPLICATE
    }

    /**
     * What the tie-break rule says.
     *
     * @param stands whether the deal that was asked about stands
     * @param words why
     */
    public record Proposal(boolean stands, String words) {}

    /** It without what would tell whose it is: a partner learns that there is a conflict, and no more. Its own duplicate is its own to see. */
    public Conflict unnamed() {
        return kind == Kind.DUPLICATE
                ? this
                : new Conflict(
                        kind, Optional.empty(), Optional.empty(), Optional.empty(), 0, rule, adjudicator, proposal);
    }

    /** Whether it was last decided that the deal stands; decisions in the order they were taken. */
    public boolean isSettledBy(List<Adjudication> adjudications) {
        return adjudications.stream()
                .filter(one -> one.isAbout(this))
                .reduce((_, later) -> later)
                .filter(last -> last.decision() == Adjudication.Decision.STANDS)
                .isPresent();
    }
}
