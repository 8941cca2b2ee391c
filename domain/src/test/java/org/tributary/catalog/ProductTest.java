package org.tributary.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {
    /** Learned in February to be an API since January, and in March, after all, no API since the middle of February. */
    private final Product product = new Product(
            new ProductId("agent"),
            "Agent",
            ProductClass.NON_API,
            "tier",
            List.of(
                    change(ProductClass.NON_API, "2026-02-10", "2026-03-01"),
                    change(ProductClass.API_STATELESS, "2026-01-01", "2026-02-15")));

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        DAY        | KNOWN ON   | CLASS
        2026-01-31 | 2026-02-14 | NON_API
        2026-01-31 | 2026-02-15 | API_STATELESS
        2025-12-31 | 2026-02-15 | NON_API
        2026-01-01 | 2026-02-15 | API_STATELESS
        2026-02-10 | 2026-02-15 | API_STATELESS
        2026-02-10 | 2026-03-01 | NON_API
        2026-02-09 | 2026-03-01 | API_STATELESS
        """)
    void hasAClassOnADayAsKnownOnAnother(LocalDate day, String knownOn, ProductClass productClass) {
        assertThat(product.classOn(day, Instant.parse(knownOn + "T00:00:00Z"))).isEqualTo(productClass);
    }

    private static Reclassification change(ProductClass productClass, String from, String recordedOn) {
        return new Reclassification(
                productClass, LocalDate.parse(from), Instant.parse(recordedOn + "T00:00:00Z"), "test");
    }
}
