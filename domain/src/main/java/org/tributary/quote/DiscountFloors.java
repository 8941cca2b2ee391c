package org.tributary.quote;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.document.Otherwise;
import org.tributary.money.Rate;

/**
 * How deep a discount each role may quote. What a role may quote may still need approval; what no role of the caller may quote is refused.
 *
 * @param from the first day it holds, by the day a version is written
 * @param floors who may quote what; the one for a product wins over the one for all
 */
public record DiscountFloors(
        LocalDate from, @Otherwise(written = false) List<Floor> floors) {

    /**
     * Of one role.
     *
     * @param role a name of the realm's roles
     * @param product whose discount it is; empty for every product without a floor of its own
     * @param most the deepest discount, 0 to below 1
     */
    public record Floor(String role, Optional<ProductId> product, Rate most) {}

    /** Before the first is recorded, only list prices are quoted. */
    public static final DiscountFloors NONE = new DiscountFloors(LocalDate.MIN, List.of());

    /** @throws Refusal.Invalid with all faults: a discount out of range, two floors of one role and product */
    public DiscountFloors {
        floors = List.copyOf(floors);
        Refusal.Faults faults = new Refusal.Faults();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < floors.size(); i++) {
            Floor floor = floors.get(i);
            String at = "/floors/" + i;
            faults.require(
                    floor.most().isDiscount(),
                    "discount-floor.most",
                    at + "/most",
                    "A discount is nothing or more, and never the whole price.");
            faults.require(
                    seen.add(floor.role() + " "
                            + floor.product().map(ProductId::value).orElse("")),
                    "discount-floor.repeated",
                    at,
                    "A role has one floor for a product.");
        }
        faults.refuseIfAny("discount-floors.invalid");
    }

    /** The deepest discount of a product that any of these roles may quote. */
    public Rate most(ProductId product, Collection<String> roles) {
        return roles.stream()
                .map(role -> of(role, product))
                .max(Comparator.naturalOrder())
                .orElse(Rate.ZERO);
    }

    private Rate of(String role, ProductId product) {
        return floors.stream()
                .filter(floor -> floor.role().equals(role))
                .filter(floor -> floor.product().map(product::equals).orElse(true))
                .max(Comparator.comparing(floor -> floor.product().isPresent()))
                .map(Floor::most)
                .orElse(Rate.ZERO);
    }

    /**
     * Whether these roles may quote the discounts of an offer.
     *
     * @throws Refusal.Invalid with every line whose discount is deeper
     */
    public void check(Offer offer, Collection<String> roles) {
        Refusal.Faults faults = new Refusal.Faults();
        check(offer.lines(), "/lines/", roles, faults);
        check(offer.usage(), "/usage/", roles, faults);
        faults.refuseIfAny("quote.discount-floor");
    }

    private void check(List<? extends Offered> lines, String at, Collection<String> roles, Refusal.Faults faults) {
        for (int i = 0; i < lines.size(); i++) {
            Offered line = lines.get(i);
            Rate most = most(line.product(), roles);
            faults.require(
                    line.discount().compareTo(most) <= 0,
                    "quote.discount-floor",
                    at + i + "/discount",
                    "You may quote " + line.product() + " at " + most.percent() + " off at most.");
        }
    }
}
