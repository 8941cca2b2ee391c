package org.tributary.terms.check;

import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.party.Organization;
import org.tributary.party.Organization.Kind;
import org.tributary.party.OrganizationId;

/**
 * What terms may lean on: what is known of organizations, channels, products and currencies when they are entered.
 *
 * @param organizations each with what it is
 * @param channels each with the host that it fixes, or none
 * @param products each with its classes
 * @param currencies those in which agreements are kept
 */
public record Reference(
        Map<OrganizationId, Kind> organizations,
        Map<ChannelCode, Optional<OrganizationId>> channels,
        Map<ProductId, Product> products,
        Set<Currency> currencies) {
    private static final Set<Kind> SELLERS = EnumSet.complementOf(EnumSet.of(Kind.TAX_AUTHORITY, Kind.CUSTOMER));
    private static final Set<Kind> HOSTS = EnumSet.of(Kind.VENDOR, Kind.CLOUD, Kind.MARKETPLACE, Kind.DEVELOPER);

    /** Copies all four. */
    public Reference {
        organizations = Map.copyOf(organizations);
        channels = Map.copyOf(channels);
        products = Map.copyOf(products);
        currencies = Set.copyOf(currencies);
    }

    /** From the records themselves; each id stands once. */
    public static Reference of(
            Collection<Organization> organizations,
            Collection<Channel> channels,
            Collection<Product> products,
            Set<Currency> currencies) {
        return new Reference(
                organizations.stream().collect(Collectors.toMap(Organization::id, Organization::kind)),
                channels.stream().collect(Collectors.toMap(Channel::code, Channel::host)),
                products.stream().collect(Collectors.toMap(Product::id, Function.identity())),
                currencies);
    }

    /** The same, where agreements may be kept in every currency that has minor units. */
    public static Reference of(
            Collection<Organization> organizations, Collection<Channel> channels, Collection<Product> products) {
        Set<Currency> currencies = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .collect(Collectors.toSet());
        return of(organizations, channels, products, currencies);
    }

    /** Who can be the seller of record. */
    Set<OrganizationId> sellers() {
        return ofKinds(SELLERS);
    }

    /** Who can host. */
    Set<OrganizationId> hosts() {
        return ofKinds(HOSTS);
    }

    private Set<OrganizationId> ofKinds(Set<Kind> kinds) {
        return organizations.keySet().stream()
                .filter(id -> kinds.contains(organizations.get(id)))
                .collect(Collectors.toSet());
    }
}
