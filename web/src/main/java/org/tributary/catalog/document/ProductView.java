package org.tributary.catalog.document;

import java.util.Optional;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;

/** A product of the catalogue. */
public record ProductView(String id, String name, String productClass, String tier) {

    /** The view of a product. */
    public static ProductView of(Product product) {
        return new ProductView(
                product.id().value(), product.name(), product.productClass().name(), product.tier());
    }

    /** Reads one. */
    public static Optional<Product> read(Fields fields) {
        Optional<ProductId> id = fields.text("id", ProductId::new);
        Optional<String> name = fields.text("name", Forms.words(120));
        Optional<ProductClass> productClass = fields.text("productClass", Forms.oneOf(ProductClass.class));
        Optional<String> tier = fields.text("tier", Forms.words(60));
        return fields.end(() ->
                new Product(id.orElseThrow(), name.orElseThrow(), productClass.orElseThrow(), tier.orElseThrow()));
    }
}
