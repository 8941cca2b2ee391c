package org.tributary.database;

import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.document.DocumentReader;
import org.tributary.document.DocumentWriter;

/** The text of a {@code jsonb} column, and the tree that {@code DocumentWriter} writes and {@code DocumentReader} reads. */
public final class Json {

    private static final JsonProvider JSON = JsonProvider.provider();

    private Json() {}

    /** The record as the text of a document. */
    public static String write(Object record) {
        return text(DocumentWriter.write(record));
    }

    /**
     * The record that a document holds.
     *
     * @throws IllegalStateException if the document is none of this type: what is kept was checked when it came
     */
    public static <T> T read(String document, Class<T> type) {
        Refusal.Faults faults = new Refusal.Faults();
        return DocumentReader.read(tree(document), type, faults, "")
                .orElseThrow(() -> new IllegalStateException(
                        "a document that is kept is no " + type.getSimpleName() + ": " + faults.count() + " faults"));
    }

    /** @throws jakarta.json.JsonException if it is no JSON, which no such column can hold */
    public static Object tree(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return tree(reader.readValue());
        }
    }

    /** The text of a tree. */
    public static String text(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            write(generator, tree);
        }
        return text.toString();
    }

    private static Object tree(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                value.asJsonObject().forEach((name, field) -> object.put(name, tree(field)));
                yield object;
            }
            case ARRAY -> value.asJsonArray().stream().map(Json::tree).toList();
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number(((JsonNumber) value).bigDecimalValue());
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> Optional.empty();
        };
    }

    private static Object number(BigDecimal number) {
        if (number.scale() > 0 || number.unscaledValue().bitLength() >= Long.SIZE) {
            return number;
        }
        long whole = number.longValue();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }

    private static void write(JsonGenerator json, Object tree) {
        switch (tree) {
            case Map<?, ?> object -> {
                json.writeStartObject();
                object.forEach((name, field) -> {
                    json.writeKey((String) name);
                    write(json, field);
                });
                json.writeEnd();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> write(json, item));
                json.writeEnd();
            }
            case String text -> json.write(text);
            case Integer number -> json.write(number);
            case Long number -> json.write(number);
            case BigDecimal number -> json.write(number);
            case Boolean truth -> json.write(truth);
            case Optional<?> none when none.isEmpty() -> json.writeNull();
            default -> throw new IllegalArgumentException("no document holds a " + tree.getClass());
        }
    }
}
