package org.tributary.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.Refusal.Faults;
import org.tributary.document.DocumentReader;
import org.tributary.document.DocumentWriter;
import org.tributary.terms.clause.Coverage;

/** Trees as the texts of columns. */
class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"text\"",
                "null",
                "{\"z\":\"ü \\\"q\\\" \\\\\",\"a\":[true,false,null,[{}]]}",
                "[0,-2147483648,2147483648,9223372036854775807,9223372036854775808,1.50]"
            })
    void aTextIsReadAndWrittenAsItIs(String text) {
        assertThat(Json.text(Json.tree(text))).isEqualTo(text);
    }

    @Test
    void readsTheLeavesOfATree() {
        assertThat(Json.tree("[1, 2147483648, 1.5, 9223372036854775808, true, false, null, \"a\"]"))
                .isEqualTo(List.of(
                        1,
                        2147483648L,
                        new BigDecimal("1.5"),
                        new BigDecimal("9223372036854775808"),
                        true,
                        false,
                        Optional.empty(),
                        "a"));
    }

    @Test
    void keepsTheOrderOfFields() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("to", 2);
        object.put("from", 1);

        assertThat(Json.text(object)).isEqualTo("{\"to\":2,\"from\":1}");
    }

    @Test
    void aRecordGoesThroughAColumn() {
        Object tree = Json.tree(Json.text(DocumentWriter.write(Coverage.ALL)));

        assertThat(DocumentReader.read(tree, Coverage.class, new Faults(), "")).contains(Coverage.ALL);
    }

    @Test
    void whatIsNoDocumentIsABug() {
        assertThatThrownBy(() -> Json.tree("{\"a\":")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.text('c'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no document holds a class java.lang.Character");
    }
}
