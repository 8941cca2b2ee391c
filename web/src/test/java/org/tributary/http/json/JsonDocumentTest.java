package org.tributary.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.document.DocumentReader;
import org.tributary.money.Money;

/** A JSON document as the tree that the domain reads. */
class JsonDocumentTest {

    @Test
    void becomesATreeOfTheSameValuesInTheSameOrder() throws IOException {
        Object tree = read("{\"z\": \"ü\", \"a\": [true, false, null, {}], \"n\": [0, -2147483648, 2147483648]}")
                .tree();

        assertThat(tree)
                .isEqualTo(Map.of(
                        "z", "ü",
                        "a", List.of(true, false, Optional.empty(), Map.of()),
                        "n", List.of(0, Integer.MIN_VALUE, 2147483648L)));
        assertThat(((Map<?, ?>) tree).keySet().toString()).isEqualTo("[z, a, n]");
    }

    @Test
    void numbersThatAreNotWholeOrTooLongStayExact() throws IOException {
        assertThat(read("[1.50, 1e3, 9223372036854775808]").tree())
                .isEqualTo(
                        List.of(new BigDecimal("1.50"), new BigDecimal("1E+3"), new BigDecimal("9223372036854775808")));
    }

    @Test
    void isReadAndFaultedAsOneWithWhatTheParserNoted() throws IOException {
        JsonDocument document = read("{\"amount\": 12.5, \"currency\": \"USD\", \"currency\": \"USD\"}");

        assertThat(DocumentReader.read(document.tree(), Money.class, document.faults(), ""))
                .isEmpty();
        assertThat(document.faults().count()).isEqualTo(2);
    }

    private static JsonDocument read(String json) throws IOException {
        return JsonDocument.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
