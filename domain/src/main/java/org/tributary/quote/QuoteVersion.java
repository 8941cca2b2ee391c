package org.tributary.quote;

import java.time.Instant;
import org.tributary.identity.Account;

/**
 * What was offered at one time. It never changes.
 *
 * @param number from 1
 * @param priced with the prices of the road it is offered on
 * @param author who wrote it, and the person behind the account
 */
public record QuoteVersion(int number, PricedOffer priced, Account author, Instant recordedAt) {

    /** What is offered. */
    public Offer offer() {
        return priced.offer();
    }

    /** Whether it can still be accepted at an instant; its last day ends in UTC. */
    public boolean isValid(Instant at) {
        return !Quote.dayOf(at).isAfter(offer().validUntil());
    }
}
