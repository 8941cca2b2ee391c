package org.tributary.audit;

import org.tributary.Refusal;

/**
 * Where the trail stood: whoever keeps it somewhere else can prove later that nothing was taken off its end.
 *
 * @param number of the last event, 1 or more
 * @param digest SHA-256 over that event and the digest before it, in 64 hexadecimal digits
 */
public record ChainHead(long number, String digest) {

    /** @throws Refusal.Invalid unless it may be one */
    public ChainHead {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(number > 0, "audit.number", "/number", "Events are numbered from 1.");
        faults.require(
                digest.matches("[0-9a-f]{64}"), "audit.digest", "/digest", "A digest has 64 hexadecimal digits.");
        faults.refuseIfAny("audit-head.invalid");
    }
}
