package org.tributary.offering.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.Refusal;
import org.tributary.money.Quantity;
import org.tributary.party.OrganizationId;

/**
 * A customer's credits. A day's draws take those that expire first, and what they do not cover is left over for the price of credits. Credits stay
 * with the customer: they are neither transferred nor sold (market facts, 1.2: the service-credit terms of 2026-01-01).
 *
 * @param grants in any order
 * @param draws in any order; those of a day come together
 */
public record CreditPool(OrganizationId customer, List<CreditGrant> grants, List<CreditDraw> draws) {

    /** Copies the lists. */
    public CreditPool {
        grants = grants.stream()
                .sorted(Comparator.comparing(CreditGrant::until)
                        .thenComparing(CreditGrant::from)
                        .thenComparing(CreditGrant::id))
                .toList();
        draws = draws.stream().sorted(Comparator.comparing(CreditDraw::on)).toList();
    }

    /**
     * How a pool stands at the end of a day.
     *
     * @param left of each grant, by its id, expired ones excepted
     * @param drawn what the grants gave
     * @param overage what no grant covered
     * @param expired what was never used
     */
    public record Standing(Map<String, Quantity> left, Quantity drawn, Quantity overage, Quantity expired) {

        /** What may still be used. */
        public Quantity balance() {
            return left.values().stream().reduce(Quantity.NONE, Quantity::plus);
        }
    }

    /** How it stands at the end of a day. */
    public Standing on(LocalDate day) {
        Map<String, Quantity> left = new LinkedHashMap<>();
        grants.stream()
                .filter(grant -> !grant.from().isAfter(day))
                .forEach(grant -> left.put(grant.id(), grant.credits()));
        Quantity overage = Quantity.NONE;
        Quantity drawn = Quantity.NONE;
        for (CreditDraw draw : draws) {
            if (!draw.on().isAfter(day)) {
                Quantity open = drawn(left, draw);
                overage = overage.plus(open);
                drawn = drawn.plus(draw.credits().above(open));
            }
        }
        Quantity expired = Quantity.NONE;
        for (CreditGrant grant : grants) {
            if (grant.until().isBefore(day)) {
                expired = expired.plus(left.getOrDefault(grant.id(), Quantity.NONE));
                left.remove(grant.id());
            }
        }
        return new Standing(left, drawn, overage, expired);
    }

    /** Takes a draw from what is left, and returns what is not covered. */
    private Quantity drawn(Map<String, Quantity> left, CreditDraw draw) {
        Quantity open = draw.credits();
        for (CreditGrant grant : grants) {
            if (grant.holdsOn(draw.on())) {
                Quantity room = left.getOrDefault(grant.id(), Quantity.NONE);
                Quantity taken = open.min(room);
                open = open.above(taken);
                left.put(grant.id(), room.above(taken));
            }
        }
        return open;
    }

    /** With one more grant. */
    public CreditPool granted(CreditGrant grant) {
        List<CreditGrant> all = new ArrayList<>(grants);
        all.add(grant);
        return new CreditPool(customer, all, draws);
    }

    /** With one more draw. */
    public CreditPool drawn(CreditDraw draw) {
        List<CreditDraw> all = new ArrayList<>(draws);
        all.add(draw);
        return new CreditPool(customer, grants, all);
    }

    /**
     * Credits never leave their customer, by whoever's order; a reseller's order is a grant to the customer.
     *
     * @throws NotTransferable always, unless it is the same customer
     */
    public CreditPool transferredTo(OrganizationId other) {
        if (!other.equals(customer)) {
            throw new NotTransferable(customer, other);
        }
        return this;
    }

    /** Credits do not change hands. */
    public static final class NotTransferable extends Refusal {
        private static final long serialVersionUID = 1L;

        NotTransferable(OrganizationId from, OrganizationId to) {
            super(
                    Kind.FORBIDDEN,
                    "credit.not-transferable",
                    "Credits of " + from + " are not transferred to " + to + ": credits stay with their customer.");
        }
    }
}
