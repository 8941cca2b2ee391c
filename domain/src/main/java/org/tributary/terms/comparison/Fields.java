package org.tributary.terms.comparison;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/**
 * A record as a flat table of paths and texts, by reflection over its components, so that no kind of clause needs code
 * of its own.
 */
final class Fields {
    private final Map<String, String> texts = new LinkedHashMap<>();

    private Fields() {}

    static Map<String, String> of(Record value) {
        Fields fields = new Fields();
        fields.addComponents("", value);
        return fields.texts;
    }

    /** The fields that differ, but for those named, in the order of the first table and then of the second. */
    static List<FieldChange> differences(Record before, Record after, Set<String> ignored) {
        Map<String, String> was = of(before);
        Map<String, String> is = of(after);
        Set<String> paths = new LinkedHashSet<>(was.keySet());
        paths.addAll(is.keySet());
        paths.removeAll(ignored);
        return paths.stream()
                .map(path ->
                        new FieldChange(path, Optional.ofNullable(was.get(path)), Optional.ofNullable(is.get(path))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private void addComponents(String prefix, Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            add(prefix + component.getName(), read(component, value));
        }
    }

    private void add(String path, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(present -> add(path, present));
            case List<?> list -> addEach(path, list);
            case Collection<?> values when values.isEmpty() -> {}
            case Collection<?> values ->
                texts.put(path, values.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")));
            case Money money -> texts.put(path, money.toString());
            case Rate rate -> texts.put(path, rate.percent());
            case Record text when text.getClass().getRecordComponents().length == 1 -> texts.put(path, text.toString());
            case Record nested -> addComponents(path + ".", nested);
            default -> texts.put(path, value.toString());
        }
    }

    private void addEach(String path, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            add(path + "." + i, list.get(i));
        }
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("A record's accessor is public: " + component, closed);
        }
    }
}
