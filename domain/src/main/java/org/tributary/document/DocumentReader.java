package org.tributary.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tributary.Refusal.Faults;
import org.tributary.document.Shape.Part;
import org.tributary.document.Shape.Structure;

/**
 * Reads a record from a document. What is missing, unknown, of the wrong type or in the wrong form is noted with its RFC 6901 pointer,
 * and reading goes on; what the constructor of a record refuses is noted below it. A value comes out only if nothing was wrong with it.
 */
public final class DocumentReader {

    private static final int MOST_UNKNOWN = 20;

    private final Faults faults;

    private DocumentReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * The record, or empty and what is wrong with it noted.
     *
     * @param tree what {@link DocumentWriter} writes, or what came from outside
     * @param type a record or a sealed family of records
     * @param pointer where the tree stands in its document; empty for the whole
     * @throws IllegalArgumentException if the type is none that a document can hold
     */
    public static <T> Optional<T> read(Object tree, Class<T> type, Faults faults, String pointer) {
        return new DocumentReader(faults).value(Shapes.of(type), tree, pointer).map(type::cast);
    }

    /** A name as part of an RFC 6901 pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<Object> value(Shape shape, Object tree, String at) {
        return switch (shape) {
            case Shape.Text text ->
                text(tree, at)
                        .flatMap(read -> faults.check(at, () -> text.read().apply(read)));
            case Shape.Whole whole -> whole(whole, tree, at);
            case Shape.Truth _ ->
                ofType(Boolean.class, "True or false", tree, at).map(Function.identity());
            case Shape.Many many -> ofType(List.class, "A list", tree, at).flatMap(list -> items(many, list, at));
            case Shape.Perhaps perhaps -> value(perhaps.value(), tree, at).map(Optional::of);
            case Structure structure ->
                ofType(Map.class, "An object", tree, at).flatMap(object -> fields(structure, object, at));
            case Shape.Family family ->
                ofType(Map.class, "An object", tree, at).flatMap(object -> kind(family, object, at));
        };
    }

    private Optional<String> text(Object tree, String at) {
        Optional<String> text = ofType(String.class, "A text", tree, at);
        if (text.isPresent() && text.get().codePoints().anyMatch(DocumentReader::isHarmful)) {
            faults.add(
                    "field.characters",
                    at,
                    "Control characters, lone surrogates and unassigned characters are not allowed.");
            return Optional.empty();
        }
        return text;
    }

    private static boolean isHarmful(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint) || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }

    private Optional<Object> whole(Shape.Whole whole, Object tree, String at) {
        if (whole.wide() && (tree instanceof Integer || tree instanceof Long)) {
            return Optional.of(((Number) tree).longValue());
        }
        Class<? extends Number> type = whole.wide() ? Long.class : Integer.class;
        return ofType(type, "A whole number", tree, at).map(Function.identity());
    }

    private Optional<Object> items(Shape.Many many, List<?> list, String at) {
        int before = faults.count();
        Collection<Object> items = many.distinct() ? new LinkedHashSet<>() : new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String below = at + "/" + i;
            Optional<Object> item = value(many.item(), list.get(i), below);
            if (item.isPresent() && !items.add(item.get())) {
                faults.add("field.repeated", below, "The item stands twice.");
            }
        }
        return faults.count() == before ? Optional.of(items) : Optional.empty();
    }

    /** Without a kind nothing else of the object can be judged. */
    private Optional<Object> kind(Shape.Family family, Map<?, ?> object, String at) {
        String below = at + "/" + Shapes.KIND;
        Object given = object.get(Shapes.KIND);
        if (given == null) {
            faults.add("field.missing", below, "The field is required.");
            return Optional.empty();
        }
        Optional<String> kind = text(given, below)
                .flatMap(text ->
                        faults.check(below, () -> Texts.oneOf(family.kinds().keySet(), text)));
        Map<Object, Object> rest = new HashMap<>(object);
        rest.remove(Shapes.KIND);
        return kind.flatMap(name -> Optional.ofNullable(family.kinds().get(name)))
                .flatMap(structure -> fields(structure, rest, at));
    }

    private Optional<Object> fields(Structure structure, Map<?, ?> object, String at) {
        int before = faults.count();
        Map<String, Object> values = new HashMap<>();
        for (Part part : structure.parts()) {
            String below = at + "/" + part.name();
            Object given = object.get(part.name());
            if (given != null) {
                value(part.shape(), given, below).ifPresent(value -> values.put(part.name(), value));
            } else {
                faults.require(part.absence().isPresent(), "field.missing", below, "The field is required.");
            }
        }
        noteUnknown(structure, object, at);
        return faults.count() == before ? faults.check(at, () -> made(structure, values)) : Optional.empty();
    }

    private void noteUnknown(Structure structure, Map<?, ?> object, String at) {
        Set<Object> unknown = new LinkedHashSet<>(object.keySet());
        structure.parts().forEach(part -> unknown.remove(part.name()));
        unknown.stream()
                .limit(MOST_UNKNOWN)
                .forEach(name ->
                        faults.add("field.unknown", at + "/" + escaped((String) name), "There is no such field."));
    }

    /** With nothing wrong, what is absent follows from what is there. */
    private static Object made(Structure structure, Map<String, Object> values) {
        return structure
                .make()
                .apply(structure.parts().stream()
                        .map(part -> Optional.ofNullable(values.get(part.name()))
                                .orElseGet(() ->
                                        part.absence().orElseThrow().otherwise().apply(values)))
                        .toList());
    }

    private <T> Optional<T> ofType(Class<T> type, String name, Object tree, String at) {
        if (type.isInstance(tree)) {
            return Optional.of(type.cast(tree));
        }
        faults.add("field.type", at, name + " is expected here, not " + nameOf(tree) + ".");
        return Optional.empty();
    }

    private static String nameOf(Object tree) {
        return switch (tree) {
            case List<?> _ -> "a list";
            case Map<?, ?> _ -> "an object";
            case String _ -> "a text";
            case Integer _, Long _ -> "a number";
            case BigDecimal number -> number.scale() > 0 ? "a number with a fraction" : "a number";
            case Boolean _ -> "true or false";
            case Optional<?> _ -> "null";
            default -> throw new IllegalArgumentException("no document holds a " + tree.getClass());
        };
    }
}
