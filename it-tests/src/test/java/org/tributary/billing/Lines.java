package org.tributary.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Revenue lines as a billing system writes them, one field changed at a time. Their days lie where no published figure does. */
public final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    /** A charge of USD 1,000.00 for September 2026, sold directly. */
    public static ObjectNode direct(String document) {
        return read("""
                {"source": "it", "document": "%s", "line": "1", "version": 1, "kind": "CHARGE",
                 "channel": "DIRECT_ENTERPRISE", "route": ["openai", "northwind-analytics"],
                 "product": "chatgpt-enterprise", "customer": "northwind-analytics",
                 "serviceStart": "2026-09-01", "serviceEnd": "2026-10-01", "invoicedOn": "2026-09-01",
                 "amount": "1000.00", "currency": "USD"}""".formatted(document));
    }

    /** A charge of USD 1,000.00 through Amazon, of which Amazon keeps 150.00. */
    public static ObjectNode throughAmazon(String document) {
        return read("""
                {"source": "it", "document": "%s", "line": "1", "version": 1, "kind": "CHARGE",
                 "channel": "AWS_BEDROCK", "route": ["openai", "amazon", "northwind-analytics"],
                 "product": "chatgpt-enterprise", "customer": "northwind-analytics",
                 "serviceStart": "2026-09-01", "serviceEnd": "2026-10-01", "invoicedOn": "2026-09-01",
                 "amount": "1000.00", "currency": "USD", "deductions": [{"party": "amazon", "amount": "150.00"}]}""".formatted(document));
    }

    /** A document of these lines. */
    public static String document(ObjectNode... lines) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode array = document.putArray("lines");
        Arrays.stream(lines).forEach(array::add);
        return document.toString();
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
