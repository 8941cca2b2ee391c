package org.tributary.contract;

import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.billing.Deduction;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.KnownNames;
import org.tributary.channel.Route;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;

/**
 * The road a contract is sold by: direct, through a marketplace or partner, or two-tier, and what each party on it keeps.
 *
 * @param route from the vendor to the customer
 * @param margins what parties between them keep of the customer's price; who is not named keeps nothing
 */
public record SoldThrough(
        ChannelCode channel,
        Route route,
        @Otherwise(written = false) List<RouteMargin> margins) {

    /**
     * What a party keeps.
     *
     * @param part of the customer's price, above 0 and up to 1
     */
    public record RouteMargin(OrganizationId party, Rate part) {

        /** What it is of a price, half up to the minor unit. */
        public Money of(Money price) {
            return price.times(part, RoundingMode.HALF_UP);
        }
    }

    /** @throws Refusal.Invalid with all faults: a margin of who is not between vendor and customer, one named twice, more than all of the price */
    public SoldThrough {
        margins = List.copyOf(margins);
        Refusal.Faults faults = new Refusal.Faults();
        Set<OrganizationId> seen = new HashSet<>();
        Rate kept = Rate.ZERO;
        for (int i = 0; i < margins.size(); i++) {
            RouteMargin margin = margins.get(i);
            String at = "/margins/" + i;
            faults.require(
                    between(route, margin.party()),
                    "margin.party",
                    at + "/party",
                    margin.party() + " does not stand between the vendor and the customer.");
            faults.require(seen.add(margin.party()), "margin.repeated", at + "/party", "A party keeps one margin.");
            faults.require(
                    margin.part().isFraction() && !margin.part().equals(Rate.ZERO),
                    "margin.part",
                    at + "/part",
                    "A margin is above nothing, and all of the price at most.");
            kept = kept.plus(margin.part());
        }
        faults.require(
                kept.compareTo(Rate.ONE) <= 0, "margin.sum", "/margins", "The margins exceed the customer's price.");
        faults.refuseIfAny("sold-through.invalid");
    }

    private static boolean between(Route route, OrganizationId party) {
        return route.passes(party) && !party.equals(route.vendor()) && !party.equals(route.customer());
    }

    /** Who buys. */
    public OrganizationId customer() {
        return route.customer();
    }

    /** The sale of a product by it: the channel says who sells and hosts. */
    public Sale sale(ProductId product, CustomerSegment segment, Optional<String> contract) {
        return new Sale(
                channel,
                route,
                Optional.empty(),
                Optional.empty(),
                product,
                Optional.empty(),
                customer(),
                segment,
                contract);
    }

    /** What the parties on the route keep of a price, in the order of the margins: each rounded half up to the minor unit. */
    public List<Deduction> deductionsOf(Money price) {
        return deductionsOf(Money.zero(price.currency()), price);
    }

    /**
     * What they keep more, or less where it is below zero, of a price that was one amount and becomes another: so that a credit takes back just what they
     * have kept too much, to the minor unit.
     */
    public List<Deduction> deductionsOf(Money before, Money after) {
        return margins.stream()
                .map(margin -> new Deduction(margin.party(), margin.of(after).minus(margin.of(before))))
                .filter(change -> !change.amount().isZero())
                .toList();
    }

    /** Notes every part of it that is not known, and a route that does not begin with a vendor. */
    public void checkNames(KnownNames known, String pointer, Refusal.Faults faults) {
        known.check(channel, pointer + "/channel", faults);
        List<OrganizationId> parties = route.parties();
        for (int hop = 0; hop < parties.size(); hop++) {
            known.check(parties.get(hop), pointer + "/route/" + hop, faults);
        }
        known.checkVendor(route.vendor(), pointer + "/route/0", faults);
    }
}
