package org.tributary.terms.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.ShareClause;
import org.tributary.time.DateRange;

/**
 * The sales and days on which some clauses bear together; never empty. A route passes many parties, so that several
 * selections of routes stand beside each other where those of other dimensions melt into one.
 */
record Region(
        Selection<ChannelCode> channels,
        List<Selection<OrganizationId>> through,
        Selection<OrganizationId> sellers,
        Selection<OrganizationId> hosts,
        Selection<ProductId> products,
        Selection<ProductClass> productClasses,
        Selection<CustomerSegment> segments,
        DateRange days) {

    /** Where one clause bears, or empty if it has no day of the revision's. */
    static Optional<Region> of(ShareClause share, DateRange validity) {
        Coverage covered = share.coverage();
        return share.term()
                .within(validity)
                .map(days -> new Region(
                        covered.channels(),
                        List.of(covered.through()),
                        covered.sellers(),
                        covered.hosts(),
                        covered.products(),
                        covered.productClasses(),
                        covered.segments(),
                        days));
    }

    /** Where both bear, or empty. */
    Optional<Region> and(Region other) {
        List<Selection<OrganizationId>> routes =
                Stream.concat(through.stream(), other.through.stream()).toList();
        if (!passable(routes)) {
            return Optional.empty();
        }
        return channels.and(other.channels)
                .flatMap(c -> sellers.and(other.sellers)
                        .flatMap(s -> hosts.and(other.hosts)
                                .flatMap(h -> products.and(other.products)
                                        .flatMap(p -> productClasses
                                                .and(other.productClasses)
                                                .flatMap(k -> segments.and(other.segments)
                                                        .flatMap(g -> days.intersection(other.days)
                                                                .map(d ->
                                                                        new Region(c, routes, s, h, p, k, g, d))))))));
    }

    /** Whether one route can satisfy all: each that names parties has one that none excepts. */
    private static boolean passable(List<Selection<OrganizationId>> routes) {
        Set<OrganizationId> barred = Set.copyOf(
                routes.stream().flatMap(route -> route.except().stream()).toList());
        return routes.stream()
                .map(Selection::only)
                .filter(named -> !named.isEmpty())
                .noneMatch(barred::containsAll);
    }
}
