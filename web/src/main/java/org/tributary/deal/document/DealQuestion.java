package org.tributary.deal.document;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.Refusal;
import org.tributary.deal.DealQuery;
import org.tributary.deal.DealState;
import org.tributary.deal.DomainName;
import org.tributary.deal.Prospect;
import org.tributary.deal.TaxId;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;

/** Reads questions about deals. */
public final class DealQuestion {

    private static final Map<String, DealQuery.Sort> SORTS = Map.of(
            "submittedAt", DealQuery.Sort.SUBMITTED_AT,
            "protectedUntil", DealQuery.Sort.PROTECTED_UNTIL,
            "legalName", DealQuery.Sort.LEGAL_NAME,
            "changedAt", DealQuery.Sort.CHANGED_AT);

    private static final int MOST = 200;

    private DealQuestion() {}

    /**
     * A question for a page of deals.
     *
     * @throws Refusal.Invalid with every fault of the question
     */
    public static DealQuery forDeals(Query query, Clock clock) {
        int page = query.page();
        int size = query.size();
        return asked(query, clock, page, size);
    }

    /**
     * A question for all deals of a filter, in pages of the most there may be on one.
     *
     * @throws Refusal.Invalid with every fault of the question
     */
    public static DealQuery forExport(Query query, Clock clock) {
        return asked(query, clock, 1, MOST);
    }

    private static DealQuery asked(Query query, Clock clock, int page, int size) {
        List<DealState> states = query.several("state", Forms.oneOf(DealState.class));
        List<OrganizationId> partners = query.several("partner", OrganizationId::new);
        Optional<String> text = query.optional("q", Forms.words(100));
        Optional<Integer> expiring =
                Optional.of(query.whole("expiringWithin", 1, 365, 0)).filter(days -> days > 0);
        Optional<Boolean> conflicted = query.optional("conflicted", Forms::truth);
        Optional<String> sort = query.optional("sort", DealQuestion::sort);
        DealQuery.Filter filter = new DealQuery.Filter(
                query.day(clock), Set.copyOf(states), Set.copyOf(partners), text, expiring, conflicted);
        query.end();
        String named = sort.orElse("-submittedAt");
        boolean descending = named.startsWith("-");
        DealQuery.Sort column =
                SORTS.getOrDefault(descending ? named.substring(1) : named, DealQuery.Sort.SUBMITTED_AT);
        return new DealQuery(filter, column, descending, page, size);
    }

    /**
     * A question for whom a prospect may be.
     *
     * @throws Refusal.Invalid with every fault of the question
     */
    public static Prospect forMatches(Query query) {
        Optional<String> name = query.required("name", Forms.words(120));
        Optional<DomainName> domain = query.optional("domain", DomainName::new);
        Optional<CountryCode> country = query.optional("taxCountry", CountryCode::new);
        Optional<String> number = query.optional("taxId", Forms.words(40));
        query.require(
                country.isPresent() == number.isPresent(),
                "tax-id.country",
                "taxCountry",
                "A tax id comes with its country.");
        query.end();
        return new Prospect(name.orElseThrow(), domain, number.map(text -> new TaxId(country.orElseThrow(), text)));
    }

    private static String sort(String text) {
        if (!SORTS.containsKey(text.startsWith("-") ? text.substring(1) : text)) {
            throw new Refusal.Invalid(
                    "query.sort",
                    "One of " + String.join(", ", new TreeSet<>(SORTS.keySet())) + ", with a minus for downwards.");
        }
        return text;
    }
}
