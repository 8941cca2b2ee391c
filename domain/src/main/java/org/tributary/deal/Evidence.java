package org.tributary.deal;

import java.util.Optional;
import org.tributary.Refusal;

/**
 * What shows that work was done for a deal.
 *
 * @param words what happened, when and with whom; 2,000 characters at most
 * @param link where it can be read, an address of the web
 */
public record Evidence(Kind kind, String words, Optional<String> link) {

    /** What kind of work it shows. */
    public enum Kind {
        MEETING,
        DEMONSTRATION,
        PILOT,
        PROPOSAL,
        /** The customer asked in writing. */
        CUSTOMER_REQUEST,
        OTHER
    }

    /** @throws Refusal.Invalid with all faults: no words, or a link that is none */
    public Evidence {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !words.isBlank() && words.length() <= 2_000,
                "evidence.words",
                "/words",
                "Evidence says what happened, in 2,000 characters at most.");
        faults.require(
                link.map(address -> address.matches("https?://\\S{1,500}")).orElse(true),
                "evidence.link",
                "/link",
                "A link begins with https:// or http://.");
        faults.refuseIfAny("evidence.invalid");
    }
}
