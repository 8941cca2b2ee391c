package org.tributary.offering.change;

import java.util.List;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.offering.lifecycle.Offering;

/**
 * What one approval changes: new products, how products are offered, and prices. All of it is published at one instant, or none.
 *
 * @param title as it is shown: {@code Launch of ChatGPT Team Lite}
 */
public record CatalogChange(
        String title,
        @Otherwise(written = false) List<NewProduct> products,
        @Otherwise(written = false) List<Offering> offerings,
        @Otherwise(written = false) List<Repricing> prices) {

    /** @throws Refusal.Invalid if it changes nothing, or one thing twice */
    public CatalogChange {
        products = List.copyOf(products);
        offerings = List.copyOf(offerings);
        prices = List.copyOf(prices);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!title.isBlank(), "change.title", "/title", "A change has a title.");
        faults.require(
                !products.isEmpty() || !offerings.isEmpty() || !prices.isEmpty(),
                "change.empty",
                "",
                "A change has a product, an offering or prices.");
        checkTwice("/products", products.stream().map(NewProduct::id).toList(), faults);
        checkTwice("/offerings", offerings.stream().map(Offering::product).toList(), faults);
        checkTwice("/prices", prices.stream().map(Repricing::book).toList(), faults);
        faults.refuseIfAny("catalog-change.invalid");
    }

    private static void checkTwice(String pointer, List<?> keys, Refusal.Faults faults) {
        for (int i = 0; i < keys.size(); i++) {
            faults.require(
                    keys.indexOf(keys.get(i)) == i, "change.twice", pointer + "/" + i, keys.get(i) + " stands twice.");
        }
    }
}
