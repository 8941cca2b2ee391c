package org.tributary.terms.clause;

import java.util.ArrayList;
import java.util.List;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.document.Otherwise;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;

/**
 * What a clause covers: the conjunction of one selection for each dimension. It is small, total and decidable, so that it can be
 * read back in words and compiled to a table.
 *
 * @param through parties of which one at least stands on the route, where some are named; none of those excepted does
 */
public record Coverage(
        @Otherwise(value = "any", written = false) Selection<ChannelCode> channels,
        @Otherwise(value = "any", written = false) Selection<OrganizationId> through,
        @Otherwise(value = "any", written = false) Selection<OrganizationId> sellers,
        @Otherwise(value = "any", written = false) Selection<OrganizationId> hosts,
        @Otherwise(value = "any", written = false) Selection<ProductId> products,
        @Otherwise(value = "any", written = false) Selection<ProductClass> productClasses,
        @Otherwise(value = "any", written = false) Selection<CustomerSegment> segments) {

    /** Everything. */
    public static final Coverage ALL = new Coverage(
            Selection.any(),
            Selection.any(),
            Selection.any(),
            Selection.any(),
            Selection.any(),
            Selection.any(),
            Selection.any());

    /** Everything through these channels. */
    public static Coverage ofChannels(Selection<ChannelCode> channels) {
        return new Coverage(
                channels,
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.any());
    }

    /** Whether the subject is covered. What has no channel is covered by no clause that names channels; so with hosts. */
    public boolean covers(Subject subject) {
        return subject.channel().map(channels::covers).orElse(channels.only().isEmpty())
                && coversRoute(subject)
                && sellers.covers(subject.seller())
                && subject.host().map(hosts::covers).orElse(hosts.only().isEmpty())
                && products.covers(subject.product())
                && productClasses.covers(subject.productClass())
                && segments.covers(subject.segment());
    }

    private boolean coversRoute(Subject subject) {
        return (through.only().isEmpty() || subject.route().stream().anyMatch(through.only()::contains))
                && subject.route().stream().noneMatch(through.except()::contains);
    }

    /** In words: {@code all channels but AZURE_OPENAI, the product classes NON_API}. */
    public String inWords() {
        List<String> parts = new ArrayList<>();
        add(parts, channels, "channels");
        add(parts, through, "routes through");
        add(parts, sellers, "sellers");
        add(parts, hosts, "hosts");
        add(parts, products, "products");
        add(parts, productClasses, "product classes");
        add(parts, segments, "customer segments");
        return parts.isEmpty() ? "all channels" : String.join(", ", parts);
    }

    private static <T extends Comparable<T>> void add(List<String> parts, Selection<T> selection, String plural) {
        if (!selection.isAny()) {
            parts.add(selection.inWords(plural));
        }
    }
}
