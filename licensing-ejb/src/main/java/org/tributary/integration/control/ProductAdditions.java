package org.tributary.integration.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;

/**
 * What a document adds to the products known. A product goes on by new reclassifications, recorded after all it has; those that a
 * document leaves out stay.
 *
 * @param fresh products that are not known, and those with a reclassification that is not
 */
record ProductAdditions(List<Product> fresh, int unchanged) {

    static ProductAdditions of(
            List<Product> document, List<Product> known, Refusal.Faults faults, List<Refusal.Fault> conflicts) {
        Map<ProductId, Product> byId = known.stream().collect(Collectors.toMap(Product::id, Function.identity()));
        Additions.of(
                "products",
                document.stream().map(ProductAdditions::head).toList(),
                known.stream().map(ProductAdditions::head).toList(),
                Product::id,
                faults,
                conflicts);
        List<Product> fresh = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            Product product = document.get(i);
            checkOnce(product, "/products/" + i, faults);
            Product earlier = byId.get(product.id());
            if (earlier == null) {
                fresh.add(product);
            } else if (goesOn(product, earlier, "/products/" + i, conflicts)) {
                fresh.add(product);
            }
        }
        return new ProductAdditions(fresh, document.size() - fresh.size());
    }

    private static Product head(Product product) {
        return new Product(product.id(), product.name(), product.productClass(), product.tier());
    }

    private static void checkOnce(Product product, String at, Refusal.Faults faults) {
        Set<Instant> recorded = new HashSet<>();
        for (int i = 0; i < product.reclassifications().size(); i++) {
            faults.require(
                    recorded.add(product.reclassifications().get(i).recordedAt()),
                    "product.reclassified-twice",
                    at + "/reclassifications/" + i,
                    "Two reclassifications were recorded at one instant: none is the later.");
        }
    }

    private static boolean goesOn(Product product, Product earlier, String at, List<Refusal.Fault> conflicts) {
        List<Reclassification> known = earlier.reclassifications();
        Instant last = known.isEmpty() ? Instant.MIN : known.getLast().recordedAt();
        boolean more = false;
        for (int i = 0; i < product.reclassifications().size(); i++) {
            Reclassification change = product.reclassifications().get(i);
            if (known.contains(change)) {
                continue;
            }
            more = true;
            if (!change.recordedAt().isAfter(last)) {
                conflicts.add(new Refusal.Fault(
                        "reference.conflict",
                        at + "/reclassifications/" + i,
                        "It is not known so, and reclassifications are only added, recorded after all others."));
            }
        }
        return more;
    }
}
