package org.tributary.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Reads what the contract writes: amounts are decimal strings, never numbers. */
final class Json {

    private Json() {}

    static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    static BigDecimal amount(JsonNode node, String field) {
        return decimal(node.path(field));
    }

    /** @throws NumberFormatException if it is no decimal string */
    static BigDecimal decimal(JsonNode amount) {
        return new BigDecimal(amount.asText());
    }
}
