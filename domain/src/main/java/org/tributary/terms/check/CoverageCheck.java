package org.tributary.terms.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.Selection;

/** Whether what a clause covers exists, and whether its predicate can ever be true. */
record CoverageCheck(Reference reference, Faults faults) {

    void check(Coverage coverage, String at) {
        check(coverage.channels(), "channel", reference.channels().keySet(), List.of(), at + "/channels");
        Set<OrganizationId> known = reference.organizations().keySet();
        check(coverage.through(), "organization", known, List.of(), at + "/through");
        check(coverage.sellers(), "organization", known, reference.sellers(), at + "/sellers");
        check(coverage.hosts(), "organization", known, reference.hosts(), at + "/hosts");
        check(coverage.products(), "product", reference.products().keySet(), List.of(), at + "/products");
        neverUnless(
                coverage.productClasses().coversAnyOf(List.of(ProductClass.values())),
                at + "/productClasses",
                "No product class is left.");
        checkTogether(coverage, at);
    }

    /** A clause of permission is asked without channel and route: one that names some covers nothing. */
    void checkPermission(Coverage coverage, String at) {
        check(coverage, at);
        neverUnless(coverage.channels().only().isEmpty(), at + "/channels", "Permission is not asked of a channel.");
        neverUnless(coverage.through().only().isEmpty(), at + "/through", "Permission is not asked of a route.");
    }

    /**
     * One dimension: every value named exists, and of those that can take the role one at least is covered.
     *
     * @param able empty where every known value can
     */
    private <T extends Comparable<T>> void check(
            Selection<T> selection, String kind, Set<T> known, Collection<T> able, String at) {
        boolean unknown = named(kind, selection.only(), known, at + "/only");
        unknown |= named(kind, selection.except(), known, at + "/except");
        if (!unknown) {
            Collection<T> candidates = able.isEmpty() ? known : able;
            neverUnless(selection.isAny() || selection.coversAnyOf(candidates), at, "Of all there are it covers none.");
        }
    }

    private <T extends Comparable<T>> boolean named(String kind, Set<T> values, Set<T> known, String at) {
        Set<T> unknown = new TreeSet<>(values);
        unknown.removeAll(known);
        unknown.forEach(value -> faults.add(kind + ".unknown", at, "There is no " + kind + " " + value + "."));
        return !unknown.isEmpty();
    }

    private void checkTogether(Coverage coverage, String at) {
        List<OrganizationId> fixedHosts = reference.channels().entrySet().stream()
                .filter(channel -> coverage.channels().covers(channel.getKey()))
                .flatMap(channel -> channel.getValue().stream())
                .toList();
        long covered = reference.channels().keySet().stream()
                .filter(coverage.channels()::covers)
                .count();
        neverUnless(
                fixedHosts.size() < covered || covered == 0 || coverage.hosts().coversAnyOf(fixedHosts),
                at + "/hosts",
                "Every channel that is covered fixes a host that is not.");
        List<ProductClass> classes =
                coverage.products().only().stream().flatMap(this::classesOf).toList();
        neverUnless(
                classes.isEmpty() || coverage.productClasses().coversAnyOf(classes),
                at + "/productClasses",
                "None of the products that are covered is of a class that is.");
    }

    private Stream<ProductClass> classesOf(ProductId id) {
        return Optional.ofNullable(reference.products().get(id)).stream().flatMap(CoverageCheck::classesOf);
    }

    private static Stream<ProductClass> classesOf(Product product) {
        return Stream.concat(
                Stream.of(product.productClass()),
                product.reclassifications().stream().map(Reclassification::productClass));
    }

    private void neverUnless(boolean possible, String at, String why) {
        faults.require(possible, "clause.never", at, why + " The clause can never bear.");
    }
}
