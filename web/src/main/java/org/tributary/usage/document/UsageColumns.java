package org.tributary.usage.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of usage as a table (docs/interchange.md), and how a row becomes the event that it stands for. An empty cell is an absent field.
 */
final class UsageColumns {

    /** Without these no record can be read. */
    static final List<String> REQUIRED = List.of("source", "id", "subscription", "product", "meter", "quantity", "at");

    /** Where a column stands in the event. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("source", "/source"),
            Map.entry("id", "/id"),
            Map.entry("subscription", "/subject"),
            Map.entry("product", "/data/product"),
            Map.entry("meter", "/data/meter"),
            Map.entry("quantity", "/data/quantity"),
            Map.entry("service_tier", "/data/serviceTier"),
            Map.entry("region", "/data/region"),
            Map.entry("request_input", "/data/requestInput"),
            Map.entry("at", "/time"),
            Map.entry("replaces", "/data/replaces"));

    private static final Map<String, String> COLUMNS = inverse();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private UsageColumns() {}

    private static Map<String, String> inverse() {
        Map<String, String> columns = new HashMap<>();
        PLACES.forEach((column, place) -> columns.put(place, column));
        return columns;
    }

    /** Whether there is such a column. */
    static boolean isOne(String name) {
        return PLACES.containsKey(name);
    }

    /** The event of a row: what is in a cell stands in its field, whatever it is; the reader judges it. */
    static ObjectNode node(List<String> header, List<String> cells) {
        ObjectNode data = NODES.objectNode();
        ObjectNode event = NODES.objectNode().put("specversion", "1.0").put("type", UsageEventReader.TYPE);
        for (int i = 0; i < header.size(); i++) {
            String place = PLACES.getOrDefault(header.get(i), "");
            if (!cells.get(i).isEmpty()) {
                ObjectNode object = place.startsWith("/data/") ? data : event;
                object.put(place.substring(place.lastIndexOf('/') + 1), cells.get(i));
            }
        }
        event.set("data", data);
        return event;
    }

    /** A pointer into an event as the row and column of the table: {@code /records/3/data/serviceTier} is {@code /records/3/service_tier}. */
    static String pointer(String event) {
        int row = event.indexOf('/', 1);
        int place = row < 0 ? -1 : event.indexOf('/', row + 1);
        if (place < 0) {
            return event;
        }
        String below = event.substring(place);
        return event.substring(0, place) + "/" + COLUMNS.getOrDefault(below, below.substring(1));
    }
}
