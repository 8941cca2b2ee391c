package org.tributary.offering.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.catalog.ProductId;
import org.tributary.offering.price.VersionComparison;

/**
 * What changes in how a product is offered, statement by statement and in words: what a second person approves.
 *
 * @param begins whether it was not on offer before
 * @param differences what differs, part by part
 */
public record OfferingComparison(ProductId product, boolean begins, List<Difference> differences) {

    /** What of an offering a statement is about, in the order in which they are told. */
    public enum Part {
        LIFE,
        ELIGIBILITY,
        PACKAGING,
        ENTITLEMENTS,
        BUNDLE,
        PROVENANCE
    }

    /**
     * One statement, before and after; one of the two at least is there.
     *
     * @param name what it says something about: {@code sellable through AZURE_OPENAI}
     * @param before what it said: {@code from 2026-05-01}; empty where it is new
     * @param after empty where it ends
     */
    public record Difference(Part part, String name, Optional<String> before, Optional<String> after) {

        /** What became of it. */
        public VersionComparison.Kind kind() {
            return before.isEmpty()
                    ? VersionComparison.Kind.ADDED
                    : after.isEmpty() ? VersionComparison.Kind.ENDED : VersionComparison.Kind.CHANGED;
        }
    }

    private record Statement(Part part, String name) {}

    /** Copies the differences. */
    public OfferingComparison {
        differences = List.copyOf(differences);
    }

    /**
     * What changes.
     *
     * @param before as it was offered; empty where it was not
     */
    public static OfferingComparison of(Optional<Offering> before, Offering after) {
        Map<Statement, String> old = before.map(OfferingComparison::statements).orElse(Map.of());
        Map<Statement, String> fresh = statements(after);
        Set<Statement> all = new LinkedHashSet<>(old.keySet());
        all.addAll(fresh.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Part part : Part.values()) {
            all.stream()
                    .filter(statement -> statement.part() == part)
                    .map(statement -> new Difference(
                            part,
                            statement.name(),
                            Optional.ofNullable(old.get(statement)),
                            Optional.ofNullable(fresh.get(statement))))
                    .filter(difference -> !difference.before().equals(difference.after()))
                    .forEach(differences::add);
        }
        return new OfferingComparison(after.product(), before.isEmpty(), differences);
    }

    private static Map<Statement, String> statements(Offering offering) {
        Map<Statement, String> said = new LinkedHashMap<>();
        offering.lifecycle().forEach(step -> put(said, Part.LIFE, step.inWords(), "from " + step.from()));
        offering.eligibility().inWords().forEach((name, words) -> put(said, Part.ELIGIBILITY, name, words));
        offering.packaging().inWords().forEach((name, words) -> put(said, Part.PACKAGING, name, words));
        offering.entitlements()
                .forEach(entitlement -> put(
                        said,
                        Part.ENTITLEMENTS,
                        entitlement.name() + " from " + entitlement.from(),
                        entitlement.inWords()));
        offering.bundle().forEach(part -> put(said, Part.BUNDLE, part.product().value(), part.standalone() + " alone"));
        put(
                said,
                Part.PROVENANCE,
                "source",
                offering.provenance().tag() + ", " + offering.provenance().source());
        return said;
    }

    /** By name and place, where several have one name. */
    private static void put(Map<Statement, String> said, Part part, String name, String words) {
        Statement statement = new Statement(part, name);
        for (int another = 2; said.containsKey(statement); another++) {
            statement = new Statement(part, name + " (" + another + ")");
        }
        said.put(statement, words);
    }

    /** Names in one order, by commas; or what it means that there is none. */
    static String listed(Set<?> names, String none) {
        return names.isEmpty()
                ? none
                : names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
