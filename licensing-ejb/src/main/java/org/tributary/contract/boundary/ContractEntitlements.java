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
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.entitlement.EntitledLine;
import org.tributary.contract.entitlement.EntitledProduct;
import org.tributary.contract.entitlement.EntitlementFilter;
import org.tributary.contract.entitlement.Entitlements;
import org.tributary.identity.Role;
import org.tributary.offering.boundary.Offerings;
import org.tributary.offering.lifecycle.Offering;

/** What contracts entitle their customers to, on any day as known on any other: for people, and for systems that provision. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
public class ContractEntitlements {

    @Inject
    ContractRows contracts;

    @Inject
    Offerings offerings;

    /**
     * What one contract entitles to on a day.
     *
     * @param lines every line, by id, whether or not it is granted
     * @param products what is granted or suspended, by product
     * @param renewsOn the first day of the further term that follows by itself unless notice is given
     */
    public record OfContract(
            Contract contract,
            LocalDate day,
            List<EntitledLine> lines,
            List<EntitledProduct> products,
            Optional<LocalDate> renewsOn) {

        /** Copies the lists. */
        public OfContract {
            lines = List.copyOf(lines);
            products = List.copyOf(products);
        }
    }

    /** @throws Refusal.NotFound if there was no such contract by then */
    public OfContract of(ContractId id, LocalDate day, Instant knownAt) {
        Contract contract = contracts
                .find(id)
                .flatMap(known -> known.known(knownAt))
                .orElseThrow(() -> new Refusal.NotFound("contract"));
        Entitlements entitlements = new Entitlements(contract, offeredAsOf(knownAt));
        List<EntitledLine> lines = entitlements.on(day);
        return new OfContract(contract, day, lines, EntitledProduct.of(lines), entitlements.renewsOn());
    }

    /**
     * A page of a customer's lines, by contract and line.
     *
     * @param products of all lines of the filter, on whatever page they stand
     * @param total how many lines the filter leaves
     */
    public record Page(List<EntitledLine> items, List<EntitledProduct> products, long total) {

        /** Copies the lists. */
        public Page {
            items = List.copyOf(items);
            products = List.copyOf(products);
        }
    }

    /**
     * The lines of a customer's contracts, a page of them.
     *
     * @param page from 1
     * @param size 1 to 200
     */
    public Page list(EntitlementFilter filter, int page, int size) {
        List<EntitledLine> lines = lines(filter);
        return new Page(
                lines.stream().skip((page - 1L) * size).limit(size).toList(), EntitledProduct.of(lines), lines.size());
    }

    /** Every line of a filter, by contract and line. */
    public void export(EntitlementFilter filter, Consumer<EntitledLine> sink) {
        lines(filter).forEach(sink);
    }

    /** They follow from documents: no database could count or cut them before they are told. */
    private List<EntitledLine> lines(EntitlementFilter filter) {
        Function<ProductId, Optional<Offering>> offered = offeredAsOf(filter.knownAt());
        return contracts.ofCustomer(filter.customer(), filter.knownAt()).stream()
                .flatMap(contract -> new Entitlements(contract, offered).on(filter.day()).stream())
                .filter(filter::asksFor)
                .toList();
    }

    /** Each product is looked up once. */
    private Function<ProductId, Optional<Offering>> offeredAsOf(Instant knownAt) {
        Map<ProductId, Optional<Offering>> found = new HashMap<>();
        return product -> found.computeIfAbsent(product, its -> offerings.find(its, knownAt));
    }
}
