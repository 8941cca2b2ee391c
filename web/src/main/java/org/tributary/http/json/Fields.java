package org.tributary.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tributary.Refusal.Faults;
import org.tributary.document.DocumentReader;

/**
 * One object of a document, read field by field. What is missing, of the wrong type or in the wrong form is noted, and
 * reading goes on; {@link #end} notes the fields nobody asked for. A value comes out only if nothing was wrong with
 * it.
 */
public final class Fields {

    private static final int MOST_UNKNOWN = 20;

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;
    private final int faultsBefore;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    /** The object at {@code pointer}; if it is none, that is noted, and every field of it is quietly absent. */
    public static Fields of(JsonNode node, String pointer, Faults faults) {
        Fields fields = new Fields(node.isObject() ? node : JsonNodeFactory.instance.missingNode(), pointer, faults);
        faults.require(node.isObject(), "field.type", pointer, "An object is expected here, not " + nameOf(node) + ".");
        return fields;
    }

    /** A name as part of an RFC 6901 pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** A required text. */
    public Optional<String> text(String name) {
        return required(name).flatMap(value -> textOf(value, below(name)));
    }

    /** A required text of several lines, such as a table. */
    public Optional<String> table(String name) {
        return required(name).flatMap(value -> {
            faults.require(
                    value.isTextual(),
                    "field.type",
                    below(name),
                    "A text is expected here, not " + nameOf(value) + ".");
            return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
        });
    }

    /** A required text, in a form that {@code form} knows. */
    public <T> Optional<T> text(String name, Function<String, T> form) {
        return text(name).flatMap(text -> formed(text, below(name), form));
    }

    /** A text that may be absent. */
    public Optional<String> optionalText(String name) {
        return find(name).flatMap(value -> textOf(value, below(name)));
    }

    /** A text that may be absent, in a form that {@code form} knows. */
    public <T> Optional<T> optionalText(String name, Function<String, T> form) {
        return optionalText(name).flatMap(text -> formed(text, below(name), form));
    }

    /** A required whole number from {@code least}, within 32 bits. */
    public Optional<Integer> whole(String name, int least) {
        return required(name).flatMap(value -> {
            boolean whole = value.isIntegralNumber() && value.canConvertToInt();
            faults.require(
                    whole, "field.type", below(name), "A whole number is expected here, not " + nameOf(value) + ".");
            if (whole && value.intValue() < least) {
                faults.add("field.range", below(name), "The number is " + least + " at least.");
                return Optional.empty();
            }
            return whole ? Optional.of(value.intValue()) : Optional.empty();
        });
    }

    /** A required list of texts; those in the wrong form are noted and left out. */
    public <T> List<T> texts(String name, Function<String, T> form) {
        return list(required(name), name, (value, at) -> textOf(value, at).flatMap(text -> formed(text, at, form)));
    }

    /** The same, of a list that may be absent. */
    public <T> List<T> optionalTexts(String name, Function<String, T> form) {
        return list(find(name), name, (value, at) -> textOf(value, at).flatMap(text -> formed(text, at, form)));
    }

    /** A required object, read by {@code reader}. */
    public <T> Optional<T> object(String name, Function<Fields, Optional<T>> reader) {
        return required(name).flatMap(value -> reader.apply(of(value, below(name), faults)));
    }

    /** An object that may be absent. */
    public <T> Optional<T> optionalObject(String name, Function<Fields, Optional<T>> reader) {
        return find(name).flatMap(value -> reader.apply(of(value, below(name), faults)));
    }

    /** A required record, as {@link DocumentReader} reads it. */
    public <T> Optional<T> record(String name, Class<T> type) {
        return required(name)
                .flatMap(value -> DocumentReader.read(JsonDocument.tree(value), type, faults, below(name)));
    }

    /** A list of records that may be absent; those with faults are left out. */
    public <T> List<T> optionalRecords(String name, Class<T> type) {
        return list(find(name), name, (value, at) -> DocumentReader.read(JsonDocument.tree(value), type, faults, at));
    }

    /** The records of a required list by their places in it; those with faults are left out. */
    public <T> SortedMap<Integer, T> positioned(String name, Class<T> type) {
        SortedMap<Integer, T> records = new TreeMap<>();
        List<Optional<T>> read = list(
                required(name),
                name,
                (value, at) -> Optional.of(DocumentReader.read(JsonDocument.tree(value), type, faults, at)));
        for (int i = 0; i < read.size(); i++) {
            int place = i;
            read.get(i).ifPresent(record -> records.put(place, record));
        }
        return records;
    }

    /** Whether something is true; a field that is required. */
    public Optional<Boolean> truth(String name) {
        return required(name).flatMap(value -> {
            faults.require(
                    value.isBoolean(),
                    "field.type",
                    below(name),
                    "True or false is expected here, not " + nameOf(value) + ".");
            return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
        });
    }

    /** A required list of objects; those with faults are left out. */
    public <T> List<T> objects(String name, Function<Fields, Optional<T>> reader) {
        return list(required(name), name, (value, at) -> reader.apply(of(value, at, faults)));
    }

    /** The same, of a list that may be absent. */
    public <T> List<T> optionalObjects(String name, Function<Fields, Optional<T>> reader) {
        return list(find(name), name, (value, at) -> reader.apply(of(value, at, faults)));
    }

    /** The value, or what it refuses, noted at one field. */
    public <T> Optional<T> check(String name, Supplier<T> value) {
        return faults.check(below(name), value);
    }

    /** The value, or what it refuses, noted below this object. */
    public <T> Optional<T> check(Supplier<T> value) {
        return faults.check(pointer, value);
    }

    /** Notes a list with fewer or more items than allowed; says whether it is worth reading. */
    public boolean hasSize(String name, int least, int most) {
        int size = find(name).filter(JsonNode::isArray).map(JsonNode::size).orElse(least);
        faults.require(
                size >= least && size <= most,
                "field.length",
                below(name),
                "The list has " + least + " to " + most + " items.");
        return size <= most;
    }

    /** Whether the field is there at all, whatever it holds. Asking makes it known. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** How many faults the document has so far. */
    public int faults() {
        return faults.count();
    }

    /** Notes a fault of one field. */
    public void fault(String code, String name, String message) {
        faults.add(code, below(name), message);
    }

    /**
     * Ends the reading of the object: unknown fields are noted, and unless anything was wrong since its beginning, the
     * value is made. What the value itself refuses is noted below this object.
     */
    public <T> Optional<T> end(Supplier<T> value) {
        int unknown = 0;
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!asked.contains(name) && unknown++ < MOST_UNKNOWN) {
                faults.add("field.unknown", below(name), "There is no such field.");
            }
        }
        return faults.count() == faultsBefore ? faults.check(pointer, value) : Optional.empty();
    }

    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name));
    }

    private Optional<JsonNode> required(String name) {
        Optional<JsonNode> found = find(name);
        // where the object itself is missing, that was noted once
        faults.require(
                found.isPresent() || node.isMissingNode(), "field.missing", below(name), "The field is required.");
        return found;
    }

    private Optional<String> textOf(JsonNode value, String at) {
        if (!value.isTextual()) {
            faults.add("field.type", at, "A text is expected here, not " + nameOf(value) + ".");
            return Optional.empty();
        }
        String text = value.textValue();
        if (Forms.isHarmful(text)) {
            faults.add(
                    "field.characters",
                    at,
                    "Control characters, lone surrogates and unassigned characters are not allowed.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private <T> Optional<T> formed(String text, String at, Function<String, T> form) {
        return faults.check(at, () -> form.apply(text));
    }

    private <T> List<T> list(Optional<JsonNode> found, String name, BiFunction<JsonNode, String, Optional<T>> reader) {
        List<T> items = new ArrayList<>();
        found.ifPresent(list -> {
            faults.require(
                    list.isArray(), "field.type", below(name), "A list is expected here, not " + nameOf(list) + ".");
            for (int i = 0; list.isArray() && i < list.size(); i++) {
                reader.apply(list.get(i), below(name) + "/" + i).ifPresent(items::add);
            }
        });
        return List.copyOf(items);
    }

    private String below(String name) {
        return pointer + "/" + escaped(name);
    }

    private static String nameOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> node.isIntegralNumber() ? "a number" : "a number with a fraction";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case MISSING, BINARY, POJO -> "nothing";
        };
    }
}
