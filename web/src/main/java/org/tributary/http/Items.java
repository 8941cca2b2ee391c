package org.tributary.http;

import java.util.List;
import java.util.function.Function;

/** A list as a document shows it: an object with room for more to be said beside it later. */
public record Items<T>(List<T> items) {

    /** The views of a list. */
    public static <S, T> Items<T> of(List<S> values, Function<S, T> view) {
        return new Items<>(values.stream().map(view).toList());
    }
}
