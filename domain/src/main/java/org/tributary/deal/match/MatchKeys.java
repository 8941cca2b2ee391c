package org.tributary.deal.match;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.deal.DomainName;
import org.tributary.deal.TaxId;
import org.tributary.party.OrganizationId;

/**
 * What two companies have in common if they may be one: among many, only those that share a key are compared. Names that share neither their first
 * four letters nor a word of four or more are not found.
 */
public final class MatchKeys {

    private static final int LETTERS = 4;
    private static final int MOST_WORDS = 12;

    private MatchKeys() {}

    /** The key of a known customer: every deal that is taken for it has this one. */
    public static String of(OrganizationId customer) {
        return "customer:" + customer;
    }

    /** The keys of a name, domains and tax ids, in order. */
    public static Set<String> of(String folded, Collection<DomainName> domains, Collection<TaxId> taxIds) {
        Set<String> keys = new TreeSet<>();
        if (!folded.isEmpty()) {
            keys.add("begins:" + folded.substring(0, Math.min(LETTERS, folded.length())));
        }
        Stream.of(folded.split(" ", -1))
                .filter(word -> word.length() >= LETTERS)
                .limit(MOST_WORDS)
                .forEach(word -> keys.add("word:" + word));
        domains.stream()
                .filter(domain -> !domain.isMailProviders())
                .forEach(domain -> keys.add("domain:" + domain.registrable()));
        taxIds.forEach(id -> keys.add("tax:" + id));
        return keys;
    }
}
