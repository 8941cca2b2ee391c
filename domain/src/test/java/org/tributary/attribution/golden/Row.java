package org.tributary.attribution.golden;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A row of a worked example: values by the names of their columns. */
public record Row(Map<String, String> values) {

    /** Copies the values. */
    public Row {
        values = Map.copyOf(values);
    }

    /** The value of a column that is there. */
    public String get(String column) {
        return Objects.requireNonNull(values.get(column), () -> "no column " + column);
    }

    /** The value of a column, where it is there and not blank. */
    public Optional<String> given(String column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
    }

    /** All of them. */
    public void forEach(BiConsumer<String, String> action) {
        values.forEach(action);
    }
}
