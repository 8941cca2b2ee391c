package org.tributary.offering.price;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.offering.charge.Modifier;

/**
 * What changes from one version to the next, price by price and modifier by modifier.
 *
 * @param entries those that differ, in the order of their keys
 * @param modifiers those that differ, by name
 */
public record VersionComparison(List<EntryChange> entries, List<ModifierChange> modifiers) {

    /**
     * One price, before and after; one of the two at least is there.
     *
     * @param before empty where it is new
     * @param after empty where it ends
     */
    public record EntryChange(PriceEntry.Key key, Optional<PriceEntry> before, Optional<PriceEntry> after) {

        /** What became of it. */
        public Kind kind() {
            return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.ENDED : Kind.CHANGED;
        }
    }

    /** One modifier, before and after; one of the two at least is there. */
    public record ModifierChange(String name, Optional<Modifier> before, Optional<Modifier> after) {

        /** What became of it. */
        public Kind kind() {
            return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.ENDED : Kind.CHANGED;
        }
    }

    /** What became of something. */
    public enum Kind {
        ADDED,
        CHANGED,
        ENDED
    }

    /**
     * What changes.
     *
     * @param before empty where the version is its book's first
     */
    public static VersionComparison of(Optional<PriceBookVersion> before, PriceBookVersion after) {
        Map<PriceEntry.Key, PriceEntry> old =
                byKey(before.map(PriceBookVersion::entries).orElse(List.of()));
        Map<PriceEntry.Key, PriceEntry> fresh = byKey(after.entries());
        TreeSet<PriceEntry.Key> keys = new TreeSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        List<EntryChange> entries = keys.stream()
                .map(key ->
                        new EntryChange(key, Optional.ofNullable(old.get(key)), Optional.ofNullable(fresh.get(key))))
                .filter(change -> !change.before()
                        .map(PriceEntry::charge)
                        .equals(change.after().map(PriceEntry::charge)))
                .toList();
        return new VersionComparison(
                entries, modifiers(before.map(PriceBookVersion::modifiers).orElse(List.of()), after.modifiers()));
    }

    private static Map<PriceEntry.Key, PriceEntry> byKey(List<PriceEntry> entries) {
        return entries.stream().collect(toMap(PriceEntry::key, identity()));
    }

    private static List<ModifierChange> modifiers(List<Modifier> before, List<Modifier> after) {
        Map<String, Modifier> old = byName(before);
        Map<String, Modifier> fresh = byName(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        return names.stream()
                .map(name -> new ModifierChange(
                        name, Optional.ofNullable(old.get(name)), Optional.ofNullable(fresh.get(name))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** By name and place, where several have one name. */
    private static Map<String, Modifier> byName(List<Modifier> modifiers) {
        Map<String, Modifier> named = new TreeMap<>();
        for (Modifier modifier : modifiers) {
            String name = modifier.name();
            for (int another = 2; named.containsKey(name); another++) {
                name = modifier.name() + " (" + another + ")";
            }
            named.put(name, modifier);
        }
        return named;
    }
}
