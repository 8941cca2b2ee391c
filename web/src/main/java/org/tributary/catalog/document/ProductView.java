package org.tributary.catalog.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;

/** A product of the catalogue, with the classes it was given later. */
public record ProductView(
        String id, String name, String productClass, String tier, List<ReclassificationView> reclassifications) {

    /** Another class from a day on. */
    public record ReclassificationView(String productClass, String from, String recordedAt, String reason) {

        static ReclassificationView of(Reclassification change) {
            return new ReclassificationView(
                    change.productClass().name(),
                    change.from().toString(),
                    change.recordedAt().toString(),
                    change.reason());
        }

        private static Optional<Reclassification> read(Fields fields) {
            Optional<ProductClass> productClass = fields.text("productClass", Forms.oneOf(ProductClass.class));
            Optional<LocalDate> from = fields.text("from", Forms::day);
            Optional<Instant> recordedAt = fields.text("recordedAt", Forms::instant);
            Optional<String> reason = fields.text("reason", Forms.words(500));
            return fields.end(() -> new Reclassification(
                    productClass.orElseThrow(), from.orElseThrow(), recordedAt.orElseThrow(), reason.orElseThrow()));
        }
    }

    /** What a reclassification says; when it was recorded is the platform's to say. */
    public record Reclassified(ProductClass productClass, LocalDate from, String reason) {

        /** Reads one. */
        public static Optional<Reclassified> read(Fields fields) {
            Optional<ProductClass> productClass = fields.text("productClass", Forms.oneOf(ProductClass.class));
            Optional<LocalDate> from = fields.text("from", Forms::day);
            Optional<String> reason = fields.text("reason", Forms.words(500));
            return fields.end(
                    () -> new Reclassified(productClass.orElseThrow(), from.orElseThrow(), reason.orElseThrow()));
        }
    }

    /** The view of a product. */
    public static ProductView of(Product product) {
        return new ProductView(
                product.id().value(),
                product.name(),
                product.productClass().name(),
                product.tier(),
                product.reclassifications().stream()
                        .map(ReclassificationView::of)
                        .toList());
    }

    /** Reads one. */
    public static Optional<Product> read(Fields fields) {
        Optional<ProductId> id = fields.text("id", ProductId::new);
        Optional<String> name = fields.text("name", Forms.words(120));
        Optional<ProductClass> productClass = fields.text("productClass", Forms.oneOf(ProductClass.class));
        Optional<String> tier = fields.text("tier", Forms.words(60));
        List<Reclassification> changes = fields.optionalObjects("reclassifications", ReclassificationView::read);
        return fields.end(() -> new Product(
                id.orElseThrow(), name.orElseThrow(), productClass.orElseThrow(), tier.orElseThrow(), changes));
    }
}
