package org.tributary.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What a question asks for: conditions that all hold, and the values of their question marks. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Asks for something more. */
    public Where and(String condition, Object... its) {
        conditions.add(condition);
        values.addAll(Arrays.asList(its));
        return this;
    }

    /** Asks for one of some values; of none for any. */
    public Where among(String column, Collection<?> some) {
        return some.isEmpty() ? this : and(column + " = any(?)", some);
    }

    /** Asks for a part of what some columns say together, whatever its case. */
    public Where saying(String text, String... columns) {
        return and("position(lower(?) in lower(" + String.join(" || ' ' || ", columns) + ")) > 0", text);
    }

    /** For after {@code where}. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The values of its question marks, then {@code more}. */
    public List<Object> arguments(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
