package org.tributary.contract.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.boundary.ContractEntitlements;
import org.tributary.contract.boundary.PartnerContracts;
import org.tributary.contract.entitlement.EntitledProduct;
import org.tributary.contract.entitlement.EntitlementFilter;

/** What a contract entitles its customer to on a day, line by line and by product. */
public record EntitlementsView(
        String contract,
        String on,
        @Nullable String renewsOn,
        List<EntitledLineView> lines,
        List<ProductView> products) {

    /** What is granted of a product together. */
    public record ProductView(String product, String granted, String suspended, List<TotalView> grants) {

        static ProductView of(EntitledProduct product) {
            return new ProductView(
                    product.product().value(),
                    product.granted().toString(),
                    product.suspended().toString(),
                    product.totals().stream().map(TotalView::of).toList());
        }
    }

    /** What all granted lines have of one grant; a feature where there is no quantity. */
    public record TotalView(String name, @Nullable String inAll) {

        static TotalView of(EntitledProduct.Total total) {
            return new TotalView(
                    total.name(), total.inAll().map(BigDecimal::toPlainString).orElse(null));
        }
    }

    /** One page of the lines of a customer's contracts, and the products of all pages. */
    public record PageView(
            String customer,
            String on,
            List<EntitledLineView> items,
            List<ProductView> products,
            int page,
            int size,
            long total) {

        /** The view of a page. */
        public static PageView of(ContractEntitlements.Page found, EntitlementFilter filter, int page, int size) {
            return new PageView(
                    filter.customer().value(),
                    filter.day().toString(),
                    found.items().stream().map(EntitledLineView::of).toList(),
                    found.products().stream().map(ProductView::of).toList(),
                    page,
                    size,
                    found.total());
        }
    }

    /** The view of what a contract entitles to, as far as a partner may know. */
    public static EntitlementsView of(PartnerContracts.Entitled found) {
        return new EntitlementsView(
                found.side().contract().value(),
                found.day().toString(),
                found.side().renewsOn().map(LocalDate::toString).orElse(null),
                found.lines().stream().map(EntitledLineView::of).toList(),
                found.products().stream().map(ProductView::of).toList());
    }

    /** The view of what a contract entitles to. */
    public static EntitlementsView of(ContractEntitlements.OfContract found) {
        return new EntitlementsView(
                found.contract().id().value(),
                found.day().toString(),
                found.renewsOn().map(LocalDate::toString).orElse(null),
                found.lines().stream().map(EntitledLineView::of).toList(),
                found.products().stream().map(ProductView::of).toList());
    }
}
