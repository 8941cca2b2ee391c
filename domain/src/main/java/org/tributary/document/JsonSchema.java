package org.tributary.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tributary.document.Shape.Part;
import org.tributary.document.Shape.Structure;

/**
 * The JSON Schema (2020-12) of a document, made from the same types that {@link DocumentReader} reads. It says what an object has, in
 * which form, and what holds where a field is absent; what several fields must be together only the constructors know.
 */
public final class JsonSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final Map<String, Object> definitions = new TreeMap<>();

    private JsonSchema() {}

    /**
     * The schema as a tree.
     *
     * @throws IllegalArgumentException if the type is none that a document can hold
     */
    public static Map<String, Object> of(Class<?> root) {
        JsonSchema schema = new JsonSchema();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DRAFT);
        document.put("title", title(root));
        document.putAll(schema.of(Shapes.of(root)));
        document.put("$defs", schema.definitions);
        return document;
    }

    private Map<String, Object> of(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text.type() == String.class ? form(text) : defined(text.type(), form(text));
            case Shape.Whole whole -> ordered("type", "integer", "format", whole.wide() ? "int64" : "int32");
            case Shape.Truth _ -> ordered("type", "boolean");
            case Shape.Many many -> list(many);
            case Shape.Perhaps perhaps -> of(perhaps.value());
            // what has type parameters looks different wherever it stands
            case Structure generic
            when generic.type().getTypeParameters().length > 0 -> object(new LinkedHashMap<>(), generic);
            case Structure structure -> defined(structure.type(), object(new LinkedHashMap<>(), structure));
            case Shape.Family family -> family(family);
        };
    }

    private static Map<String, Object> form(Shape.Text text) {
        Map<String, Object> schema = ordered("type", "string");
        schema.putAll(new TreeMap<>(text.form()));
        return schema;
    }

    private Map<String, Object> list(Shape.Many many) {
        Map<String, Object> schema = ordered("type", "array", "items", of(many.item()));
        if (many.distinct()) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    private Map<String, Object> family(Shape.Family family) {
        List<Map<String, Object>> kinds = family.kinds().entrySet().stream()
                .map(kind -> defined(kind.getValue().type(), kind(kind.getKey(), kind.getValue())))
                .toList();
        return family.type().isSealed() ? defined(family.type(), ordered("oneOf", kinds)) : kinds.getFirst();
    }

    private Map<String, Object> kind(String name, Structure structure) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(Shapes.KIND, ordered("const", name));
        return object(properties, structure);
    }

    private Map<String, Object> object(Map<String, Object> properties, Structure structure) {
        List<String> kind = List.copyOf(properties.keySet());
        structure.parts().forEach(part -> properties.put(part.name(), property(part)));
        List<String> required = Stream.concat(
                        kind.stream(),
                        structure.parts().stream()
                                .filter(part -> part.absence().isEmpty())
                                .map(Part::name))
                .toList();
        Map<String, Object> schema = ordered("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** What the field is, and what it is where it is absent. */
    private Map<String, Object> property(Part part) {
        Map<String, Object> schema = of(part.shape());
        part.absence()
                .filter(absence -> absence.constant() && absence.written())
                .ifPresent(absence -> schema.put(
                        "default",
                        DocumentWriter.write(part.shape(), absence.otherwise().apply(Map.of()))));
        return schema;
    }

    private Map<String, Object> defined(Class<?> type, Map<String, Object> schema) {
        Map<String, Object> titled = ordered("title", title(type));
        titled.putAll(schema);
        definitions.put(name(type), titled);
        return ordered("$ref", "#/$defs/" + name(type));
    }

    /** The type within its package: {@code Cap.Consumption}. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** The same in words: {@code Proportional share}. */
    private static String title(Class<?> type) {
        String words =
                type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, Object> ordered(String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    private static Map<String, Object> ordered(String first, Object value, String second, Object other) {
        Map<String, Object> object = ordered(first, value);
        object.put(second, other);
        return object;
    }
}
