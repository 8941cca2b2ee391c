package org.tributary.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal.Faults;
import org.tributary.http.BodyLimitFilter;
import org.tributary.http.Unreadable;

/**
 * A JSON document as it was sent. Only what cannot be read at all stops here ({@link Unreadable}); a name that stands
 * twice in one object is noted as a fault like any other.
 *
 * @param faults what is wrong so far
 */
public record JsonDocument(JsonNode root, Faults faults) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonFactory PARSERS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(2_000_000)
                    .maxNameLength(200)
                    .maxNumberLength(100)
                    .build())
            .build();

    /**
     * Reads a document.
     *
     * @throws Unreadable if it is malformed, or goes beyond the limits of size, depth or length
     */
    public static JsonDocument read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(BodyLimitFilter.LIMIT + 1);
        if (bytes.length > BodyLimitFilter.LIMIT) {
            throw Unreadable.tooLarge();
        }
        Faults faults = new Faults();
        return new JsonDocument(readValue(bytes, "", faults), faults);
    }

    /**
     * Reads one value.
     *
     * @param pointer where it stands in its document; faults are noted below it
     * @throws Unreadable if it is malformed, or goes beyond the limits of depth or length
     */
    public static JsonNode readValue(byte[] bytes, String pointer, Faults faults) {
        try (JsonParser parser = PARSERS.createParser(bytes)) {
            if (parser.nextToken() == null) {
                throw Unreadable.malformed("json.malformed", "There is no document.");
            }
            JsonNode root = value(parser, pointer, faults);
            if (parser.nextToken() != null) {
                throw Unreadable.malformed(
                        "json.malformed", "There is more after the document" + at(parser.currentTokenLocation()));
            }
            return root;
        } catch (StreamConstraintsException beyond) {
            throw Unreadable.malformed(
                    "json.limits",
                    "The document is nested too deeply, or a part of it is too long" + at(beyond.getLocation()));
        } catch (JsonProcessingException malformed) {
            throw Unreadable.malformed("json.malformed", "The document is not JSON" + at(malformed.getLocation()));
        } catch (CharConversionException malformed) {
            throw Unreadable.malformed("json.malformed", "The document is not UTF-8.");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String at(JsonLocation location) {
        return location == null
                ? "."
                : ", at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }

    private static JsonNode value(JsonParser parser, String pointer, Faults faults) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, faults);
            case START_ARRAY -> array(parser, pointer, faults);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value at " + pointer);
        };
    }

    private static ObjectNode object(JsonParser parser, String pointer, Faults faults) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String below = pointer + "/" + Fields.escaped(name);
            parser.nextToken();
            JsonNode value = value(parser, below, faults);
            if (object.has(name)) {
                faults.add("json.duplicate", below, "The field stands twice.");
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, String pointer, Faults faults) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size(), faults));
        }
        return array;
    }

    /** The document as an object, to be read field by field. */
    public Fields fields() {
        return Fields.of(root, "", faults);
    }

    /** The document as a tree that {@code DocumentReader} reads. */
    public Object tree() {
        return tree(root);
    }

    /** A value of a document as such a tree. */
    public static Object tree(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                node.properties().forEach(field -> object.put(field.getKey(), tree(field.getValue())));
                yield object;
            }
            case ARRAY -> node.valueStream().map(JsonDocument::tree).toList();
            case STRING -> node.textValue();
            case NUMBER -> number(node);
            case BOOLEAN -> node.booleanValue();
            case NULL -> Optional.empty();
            case MISSING, BINARY, POJO -> throw new IllegalStateException("no JSON: " + node.getNodeType());
        };
    }

    private static Object number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToInt()) {
            return node.intValue();
        }
        return node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : node.decimalValue();
    }
}
