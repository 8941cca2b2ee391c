package org.tributary.attribution;

import java.util.List;
import java.util.Map;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.money.FxRates;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;

/**
 * What lines and clauses refer to: everything a calculation may look up, fixed for its length.
 *
 * @param payments by the line paid
 * @param originals the lines that credits of this calculation correct, where they are not among its lines
 */
public record Market(
        Map<ChannelCode, Channel> channels,
        Map<ProductId, Product> products,
        Map<OrganizationId, Organization> organizations,
        FxRates rates,
        Map<LineKey, List<Payment>> payments,
        Map<LineKey, RevenueLine> originals) {

    /** Copies the maps. */
    public Market {
        channels = Map.copyOf(channels);
        products = Map.copyOf(products);
        organizations = Map.copyOf(organizations);
        payments = Map.copyOf(payments);
        originals = Map.copyOf(originals);
    }
}
