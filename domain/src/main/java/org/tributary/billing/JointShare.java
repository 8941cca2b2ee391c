package org.tributary.billing;

import org.tributary.Refusal;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

/**
 * A third party that developed the product together with the vendor, and its part of what the vendor would receive.
 *
 * @param share the partner's part, 0 to 100 % (agreements, E9: the vendor's part is 60 %, the partner's 40 %)
 */
public record JointShare(OrganizationId partner, Rate share) {

    /** @throws Refusal.Invalid if the share is not a fraction */
    public JointShare {
        if (!share.isFraction()) {
            throw new Refusal.Invalid("line.joint-share", "A joint partner's share lies between 0 and 1.");
        }
    }
}
