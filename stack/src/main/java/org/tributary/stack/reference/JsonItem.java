package org.tributary.stack.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tributary.Refusal.Faults;
import org.tributary.document.DocumentReader;

/** One object of a reference file, read field by field; what is wrong is noted, and reading goes on. */
final class JsonItem {

    private static final ObjectMapper TREES = new ObjectMapper();

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;
    private final int faultsBefore;
    private final Set<String> asked = new HashSet<>();

    private JsonItem(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    static JsonItem of(JsonNode node, String pointer, Faults faults) {
        JsonItem item = new JsonItem(node.isObject() ? node : MissingNode.getInstance(), pointer, faults);
        faults.require(node.isObject(), "field.type", pointer, "An object is expected here.");
        return item;
    }

    Optional<String> text(String name) {
        return text(name, Function.identity());
    }

    /** A required text, in a form that {@code form} knows. */
    <T> Optional<T> text(String name, Function<String, T> form) {
        faults.require(find(name).isPresent(), "field.missing", below(name), "The field is required.");
        return optionalText(name, form);
    }

    <T> Optional<T> optionalText(String name, Function<String, T> form) {
        return find(name).flatMap(value -> formed(value, below(name), form));
    }

    <T> Optional<T> object(String name, Function<JsonItem, Optional<T>> reader) {
        faults.require(find(name).isPresent(), "field.missing", below(name), "The field is required.");
        return optionalObject(name, reader);
    }

    <T> Optional<T> optionalObject(String name, Function<JsonItem, Optional<T>> reader) {
        return find(name).flatMap(value -> reader.apply(of(value, below(name), faults)));
    }

    /** A list of objects; absent is empty, and those with faults are left out. */
    <T> List<T> objects(String name, Function<JsonItem, Optional<T>> reader) {
        List<T> items = new ArrayList<>();
        elements(name)
                .forEach(element ->
                        reader.apply(of(element.node, element.pointer, faults)).ifPresent(items::add));
        return items;
    }

    /** A list of record documents; absent is empty, and those with faults are left out. */
    <T> List<T> records(String name, Class<T> type) {
        List<T> items = new ArrayList<>();
        elements(name)
                .forEach(element -> DocumentReader.read(
                                TREES.convertValue(element.node, Object.class), type, faults, element.pointer)
                        .ifPresent(items::add));
        return items;
    }

    /** A truth value. */
    Optional<Boolean> truth(String name) {
        Optional<JsonNode> value = find(name).filter(JsonNode::isBoolean);
        faults.require(value.isPresent(), "field.type", below(name), "True or false is expected here.");
        return value.map(JsonNode::booleanValue);
    }

    /** Ends the object: unknown fields are noted, and unless anything was wrong, the value is made. */
    <T> Optional<T> end(Supplier<T> value) {
        for (String name : (Iterable<String>) node::fieldNames) {
            faults.require(asked.contains(name), "field.unknown", below(name), "There is no such field.");
        }
        return faults.count() == faultsBefore ? faults.check(pointer, value) : Optional.empty();
    }

    private record Element(JsonNode node, String pointer) {}

    private List<Element> elements(String name) {
        List<Element> elements = new ArrayList<>();
        find(name).ifPresent(list -> {
            faults.require(list.isArray(), "field.type", below(name), "A list is expected here.");
            for (JsonNode node : list) {
                elements.add(new Element(node, below(name) + "/" + elements.size()));
            }
        });
        return elements;
    }

    private <T> Optional<T> formed(JsonNode value, String at, Function<String, T> form) {
        if (!value.isTextual()) {
            faults.add("field.type", at, "A text is expected here.");
            return Optional.empty();
        }
        try {
            return faults.check(at, () -> form.apply(value.textValue()));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            faults.add("field.form", at, "This is not of the form: " + value.textValue());
            return Optional.empty();
        }
    }

    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name));
    }

    private String below(String name) {
        return pointer + "/" + name;
    }
}
