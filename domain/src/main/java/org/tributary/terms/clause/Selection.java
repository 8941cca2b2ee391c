package org.tributary.terms.clause;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;

/**
 * Which values of one dimension a clause covers: any, only those named, or all but those excepted. It is total: every
 * value is in or out.
 *
 * @param only empty for any
 * @param except empty unless {@code only} is
 */
public record Selection<T extends Comparable<T>>(
        @Otherwise(written = false) Set<T> only,
        @Otherwise(written = false) Set<T> except) {

    /** @throws Refusal.Invalid if both are given: an exception from named values can be left out */
    public Selection {
        only = Set.copyOf(only);
        except = Set.copyOf(except);
        if (!only.isEmpty() && !except.isEmpty()) {
            throw new Refusal.Invalid(
                    "clause.coverage", "A clause names what it covers or what it excepts of a dimension, not both.");
        }
    }

    /** Every value. */
    public static <T extends Comparable<T>> Selection<T> any() {
        return new Selection<T>(Set.of(), Set.of());
    }

    /** Those named alone. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T extends Comparable<T>> Selection<T> only(T... values) {
        return new Selection<>(Set.of(values), Set.of());
    }

    /** All but those named. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T extends Comparable<T>> Selection<T> except(T... values) {
        return new Selection<>(Set.of(), Set.of(values));
    }

    /** Whether it covers everything. */
    public boolean isAny() {
        return only.isEmpty() && except.isEmpty();
    }

    /** Whether the value is covered. */
    public boolean covers(T value) {
        return (only.isEmpty() || only.contains(value)) && !except.contains(value);
    }

    /** Whether one of the values at least is covered; a predicate that can never be true covers none of all there are. */
    public boolean coversAnyOf(Collection<T> values) {
        return values.stream().anyMatch(this::covers);
    }

    /**
     * What both cover, or empty if that is nothing. The values of a dimension are never all known, so two exceptions
     * always leave some.
     */
    public Optional<Selection<T>> and(Selection<T> other) {
        if (only.isEmpty() && other.only.isEmpty()) {
            Set<T> excepted = new HashSet<>(except);
            excepted.addAll(other.except);
            return Optional.of(new Selection<>(Set.of(), excepted));
        }
        Set<T> named = only.isEmpty() ? other.only : only;
        Set<T> both = named.stream()
                .filter(value -> covers(value) && other.covers(value))
                .collect(Collectors.toSet());
        return both.isEmpty() ? Optional.empty() : Optional.of(new Selection<>(both, Set.of()));
    }

    /** In words: {@code all channels but AZURE_OPENAI}. */
    public String inWords(String plural) {
        if (!only.isEmpty()) {
            return "the " + plural + " " + list(only);
        }
        return "all " + plural + (except.isEmpty() ? "" : " but " + list(except));
    }

    private static <T extends Comparable<T>> String list(Set<T> values) {
        return new TreeSet<>(values).stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
