package org.tributary.channel;

import java.util.Optional;
import org.tributary.party.OrganizationId;

/**
 * A road to market.
 *
 * @param principal who receives the customer's price less what the parties on the route deduct: the principal of ASC 606-10-55-36
 * @param recognition how the vendor records revenue of this channel
 * @param host the cloud that hosts what is sold, where the channel fixes it
 */
public record Channel(
        ChannelCode code,
        String name,
        OrganizationId principal,
        Recognition recognition,
        Optional<OrganizationId> host,
        Provenance provenance) {

    /** How the vendor records revenue. */
    public enum Recognition {
        /** The customer's whole price. */
        GROSS,
        /** What the cloud or store passes on. */
        NET_RECEIPTS,
        /** The price at which the partner buys. */
        SELL_IN,
        /** Only the share a clause gives the vendor. */
        SHARE_ONLY,
        /** Nothing. */
        NONE
    }
}
