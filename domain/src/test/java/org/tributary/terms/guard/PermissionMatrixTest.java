package org.tributary.terms.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.reference.ReferenceDocuments;

/** Every cell of the permission matrix (agreements, 2.6), asked of the reference documents as shipped. */
class PermissionMatrixTest {
    private static final PartnershipAgreement AGREEMENT = ReferenceDocuments.agreement();
    private static final Map<ProductId, Product> PRODUCTS =
            ReferenceDocuments.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    private static final GuardFacts FACTS = new GuardFacts(ReferenceDocuments.launches(), ReferenceDocuments.waivers());

    @ParameterizedTest(name = "{0}: {1} sells {2} on {4} to {5}")
    @MethodSource("rows")
    void answersAsTheMatrix(
            String offer,
            String seller,
            String product,
            String productClass,
            String host,
            String segment,
            List<Column> columns) {
        Product sold = PRODUCTS.getOrDefault(
                new ProductId(product),
                new Product(new ProductId(product), product, ProductClass.valueOf(productClass), "test"));

        assertThat(sold.productClass()).isEqualTo(ProductClass.valueOf(productClass));
        for (Column column : columns) {
            GuardQuestion question = new GuardQuestion(
                    new OrganizationId(seller),
                    sold.id(),
                    new OrganizationId(host),
                    new CustomerSegment(segment),
                    column.on(),
                    column.knownAt());
            GuardAnswer answer = Guard.answer(question, AGREEMENT, sold, FACTS);
            String letter = answer.verdict().name().substring(0, 1);
            String clause = answer.clause().map(id -> id.value().substring(3)).orElse("-");

            assertThat(letter + " " + clause)
                    .as("%s under %s on %s as known at %s", offer, column.regime(), column.on(), column.knownAt())
                    .isEqualTo(column.expected());
            assertThat(answer.regime()).isEqualTo(column.regime());
            assertThat(answer.reason()).isNotBlank();
        }
    }

    /** @param expected the first letter of the verdict and the clause after its regime */
    record Column(String regime, LocalDate on, Instant knownAt, String expected) {
        @Override
        public String toString() {
            return regime + " " + expected;
        }
    }

    static Stream<Object[]> rows() {
        GoldenText table = GoldenText.read("golden/guard/permission-matrix.txt");
        List<List<String>> columns = table.section("COLUMNS");
        return table.section("MATRIX").stream().map(row -> row(row, columns));
    }

    private static Object[] row(List<String> cells, List<List<String>> columns) {
        List<Column> answers = Stream.iterate(0, i -> i + 1)
                .limit(columns.size())
                .map(i -> column(columns.get(i), cells.get(6 + i)))
                .toList();
        return new Object[] {cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), answers
        };
    }

    private static Column column(List<String> head, String expected) {
        return new Column(
                head.get(0), LocalDate.parse(head.get(1)), Instant.parse(head.get(2) + "T00:00:00Z"), expected);
    }
}
