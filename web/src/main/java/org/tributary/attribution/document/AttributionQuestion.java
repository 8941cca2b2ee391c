package org.tributary.attribution.document;

import static org.tributary.http.json.Forms.oneOf;
import static org.tributary.http.json.Forms.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.Refusal;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Dimension;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareQuery;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.party.OrganizationId;

/** Reads questions about the attribution, the same through every door. */
public final class AttributionQuestion {

    private static final Map<String, ShareQuery.Sort> SORTS = Map.of(
            "earnedOn", ShareQuery.Sort.EARNED_ON,
            "payable", ShareQuery.Sort.PAYABLE,
            "accrued", ShareQuery.Sort.ACCRUED,
            "channel", ShareQuery.Sort.CHANNEL,
            "document", ShareQuery.Sort.DOCUMENT);

    private AttributionQuestion() {}

    /** A question for totals. */
    public record ForTotals(AttributionFilter filter, List<Dimension> groupBy) {

        /** @throws Refusal.Invalid with every fault of the question */
        public static ForTotals read(Query query) {
            List<Dimension> groupBy = query.several("groupBy", Forms.oneOfLowerCase(Dimension.class));
            query.require(
                    !groupBy.isEmpty() && groupBy.size() <= 3,
                    "query.group-by",
                    "groupBy",
                    "Totals are grouped by one to three dimensions.");
            query.require(
                    new HashSet<>(groupBy).size() == groupBy.size(),
                    "query.repeated",
                    "groupBy",
                    "A dimension stands once.");
            AttributionFilter filter =
                    filterOf(query, Set.of(), Optional.empty(), query.optional("knownOn", Forms::endOfDay));
            query.end();
            return new ForTotals(filter, groupBy);
        }
    }

    /**
     * A stretch of days.
     *
     * @param to exclusive
     */
    public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

        /** Reads one, noting a range that is none. */
        public static Days read(Query query) {
            Optional<LocalDate> from = query.optional("from", Forms::day);
            Optional<LocalDate> to = query.optional("to", Forms::day);
            query.require(
                    from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get()),
                    "query.range",
                    "to",
                    "The end is exclusive, and after the beginning.");
            return new Days(from, to);
        }
    }

    /**
     * A question for a flow.
     *
     * @throws Refusal.Invalid with every fault of the question
     */
    public static AttributionFilter forFlow(Query query) {
        AttributionFilter filter =
                filterOf(query, Set.of(), Optional.empty(), query.optional("knownOn", Forms::endOfDay));
        query.end();
        return filter;
    }

    /**
     * A question for every share of a filter.
     *
     * @throws Refusal.Invalid with every fault of the question
     */
    public static AttributionFilter forExport(Query query) {
        Set<Share.Kind> kinds = Set.copyOf(query.several("kind", oneOf(Share.Kind.class)));
        Optional<String> text = query.optional("q", words(100));
        return filterOf(query, kinds, text, query.optional("knownOn", Forms::endOfDay));
    }

    /**
     * A question for a page of shares.
     *
     * @throws Refusal.Invalid with every fault of the question
     */
    public static ShareQuery forShares(Query query) {
        Set<Share.Kind> kinds = Set.copyOf(query.several("kind", oneOf(Share.Kind.class)));
        Optional<String> text = query.optional("q", words(100));
        Optional<String> sort = query.optional("sort", AttributionQuestion::sort);
        int page = query.page();
        int size = query.size();
        AttributionFilter filter = filterOf(query, kinds, text, query.optional("knownOn", Forms::endOfDay));
        query.end();
        String named = sort.orElse("earnedOn");
        boolean descending = named.startsWith("-");
        ShareQuery.Sort column = SORTS.getOrDefault(descending ? named.substring(1) : named, ShareQuery.Sort.EARNED_ON);
        return new ShareQuery(filter, column, descending, page, size);
    }

    private static String sort(String text) {
        if (!SORTS.containsKey(text.startsWith("-") ? text.substring(1) : text)) {
            throw new Refusal.Invalid(
                    "query.sort",
                    "One of " + String.join(", ", new TreeSet<>(SORTS.keySet())) + ", with a minus for downwards.");
        }
        return text;
    }

    private static AttributionFilter filterOf(
            Query query, Set<Share.Kind> kinds, Optional<String> text, Optional<Instant> knownAt) {
        Days days = Days.read(query);
        return new AttributionFilter(
                days.from(),
                days.to(),
                Set.copyOf(query.several("channel", ChannelCode::new)),
                Set.copyOf(query.several("product", ProductId::new)),
                Set.copyOf(query.several("regime", words(40))),
                Set.copyOf(query.several("party", OrganizationId::new)),
                kinds,
                text,
                knownAt);
    }
}
