package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.contract.ContractId;
import org.tributary.contract.control.SideRows;
import org.tributary.contract.control.SidesKept;
import org.tributary.contract.entitlement.EntitledLine;
import org.tributary.contract.entitlement.EntitledProduct;
import org.tributary.contract.side.ContractSide;
import org.tributary.contract.side.SideFilter;
import org.tributary.contract.side.SideItem;
import org.tributary.contract.side.SideSummary;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.identity.boundary.Scopes;
import org.tributary.offering.boundary.Offerings;
import org.tributary.offering.lifecycle.Offering;

/** The contracts on whose road a partner stands, each as its own side of it: the contract itself is never read. */
@Stateless
@RolesAllowed({Role.PARTNER_USER, Role.PARTNER_ADMIN})
public class PartnerContracts {

    private static final int MANY = 1_000;

    @Inject
    SideRows sides;

    @Inject
    SidesKept kept;

    @Inject
    Offerings offerings;

    @Inject
    CurrentActor actor;

    @Inject
    Scopes scopes;

    /** A page of a list, and how many there are in all. */
    public record Page(List<SideSummary> items, long total) {

        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }

    /** The contracts of a filter, a page of them by id. */
    public Page list(SideFilter filter, int page, int size) {
        catchUp();
        String party = actor.scope();
        return new Page(sides.page(filter, party, (page - 1) * size, size), sides.count(filter, party));
    }

    /** Every contract of a filter by id, each handed on as it is read. */
    public void export(SideFilter filter, Consumer<SideSummary> sink) {
        catchUp();
        List<SideSummary> read;
        int first = 0;
        do {
            read = sides.page(filter, actor.scope(), first, MANY);
            read.forEach(sink);
            first += MANY;
        } while (read.size() == MANY);
    }

    /** @throws Refusal.NotFound if there was no such contract by then, or the caller does not stand on its road */
    public ContractSide require(ContractId id, Instant knownAt) {
        catchUp();
        return sides.find(id, actor.scope(), knownAt).orElseThrow(() -> new Refusal.NotFound("contract"));
    }

    /**
     * What the caller keeps of each item that was billed, by number, as known at an instant.
     *
     * @throws Refusal.NotFound if there was no such contract by then, or the caller does not stand on its road
     */
    public List<SideItem> items(ContractId id, Instant knownAt) {
        require(id, knownAt);
        return sides.items(id, actor.scope(), knownAt);
    }

    /** What a contract entitles its customer to on a day, as far as the caller may know. */
    public record Entitled(ContractSide side, LocalDate day, List<EntitledLine> lines, List<EntitledProduct> products) {

        /** Copies the lists. */
        public Entitled {
            lines = List.copyOf(lines);
            products = List.copyOf(products);
        }
    }

    /** @throws Refusal.NotFound if there was no such contract by then, or the caller does not stand on its road */
    public Entitled entitlements(ContractId id, LocalDate day, Instant knownAt) {
        ContractSide side = require(id, knownAt);
        List<EntitledLine> lines = scopes.inTheVendorsEyes(() -> side.entitled(day, offeredAsOf(knownAt)));
        return new Entitled(side, day, lines, EntitledProduct.of(lines));
    }

    /** What an offering grants is no secret, and nothing else of it reaches the caller. */
    private Function<ProductId, Optional<Offering>> offeredAsOf(Instant knownAt) {
        Map<ProductId, Optional<Offering>> found = new HashMap<>();
        return product -> found.computeIfAbsent(product, its -> offerings.find(its, knownAt));
    }

    private void catchUp() {
        if (!kept.areAll() && scopes.inTheVendorsEyes(sides::catchUp)) {
            kept.noneIsBehind();
        }
    }
}
