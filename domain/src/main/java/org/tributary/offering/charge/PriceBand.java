package org.tributary.offering.charge;

import java.util.Optional;
import org.tributary.document.Otherwise;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;

/**
 * A stretch of a meter with its price. It begins above where the one before it ends, so that there can be no hole.
 *
 * @param upTo the last quantity in it; empty for the last band
 * @param price of one unit
 * @param flat what is added once the band is reached
 */
public record PriceBand(
        Optional<Quantity> upTo,
        UnitPrice price,
        @Otherwise("FREE") UnitPrice flat) {

    String inWords() {
        return price
                + upTo.map(end -> " up to " + end).orElse(" above")
                + (flat.isFree() ? "" : " and " + flat + " flat");
    }
}
