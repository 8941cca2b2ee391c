package org.tributary.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.document.Shape.Part;
import org.tributary.document.Shape.Structure;

/**
 * Writes a record as a document, complete: fields in the order of its components, what holds by default too; only an empty
 * {@code Optional} is left out, and what its component says is read better as absent ({@link Otherwise#written}). Sets are written in
 * order, so that equal records are equal texts.
 */
public final class DocumentWriter {

    private DocumentWriter() {}

    /**
     * The tree of a record, which {@link DocumentReader#read} reads back as an equal one.
     *
     * @throws IllegalArgumentException if its type is none that a document can hold
     */
    public static Object write(Object record) {
        return write(Shapes.of(record.getClass()), record);
    }

    static Object write(Shape shape, Object value) {
        return switch (shape) {
            case Shape.Text text -> text.write().apply(value);
            case Shape.Whole _, Shape.Truth _ -> value;
            case Shape.Many many -> items(many, (Collection<?>) value);
            case Shape.Perhaps perhaps -> write(perhaps.value(), ((Optional<?>) value).orElseThrow());
            case Structure structure -> fields(new LinkedHashMap<>(), structure, value);
            case Shape.Family family -> kind(family, value);
        };
    }

    private static List<Object> items(Shape.Many many, Collection<?> values) {
        List<Object> items =
                values.stream().map(item -> write(many.item(), item)).toList();
        return many.distinct()
                ? items.stream().sorted(Comparator.comparing(Object::toString)).toList()
                : items;
    }

    private static Object kind(Shape.Family family, Object value) {
        String kind = Shapes.kindOf(value.getClass());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(Shapes.KIND, kind);
        return fields(object, Optional.ofNullable(family.kinds().get(kind)).orElseThrow(), value);
    }

    private static Object fields(Map<String, Object> object, Structure structure, Object whole) {
        for (Part part : structure.parts()) {
            Object value = part.value().apply(whole);
            if (!isLeftOut(part, value)) {
                object.put(part.name(), write(part.shape(), value));
            }
        }
        return object;
    }

    private static boolean isLeftOut(Part part, Object value) {
        return part.absence()
                .filter(absence -> !absence.written())
                .map(absence -> absence.otherwise().apply(Map.of()).equals(value))
                .orElse(false);
    }
}
