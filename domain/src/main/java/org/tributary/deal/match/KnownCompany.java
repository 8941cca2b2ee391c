package org.tributary.deal.match;

import java.util.List;
import java.util.Optional;
import org.tributary.deal.Deal;
import org.tributary.deal.DealId;
import org.tributary.deal.DomainName;
import org.tributary.deal.Prospect;
import org.tributary.deal.TaxId;
import org.tributary.party.OrganizationId;

/**
 * A company that a prospect may be: a customer the vendor knows, or somebody's earlier prospect.
 *
 * @param customer where it is a known customer
 * @param deal where it is the prospect of a deal
 * @param folded the legal name as {@link Spelling} folds it
 */
public record KnownCompany(
        Optional<OrganizationId> customer,
        Optional<DealId> deal,
        String legalName,
        String folded,
        List<DomainName> domains,
        List<TaxId> taxIds) {

    /** Copies the lists. */
    public KnownCompany {
        domains = List.copyOf(domains);
        taxIds = List.copyOf(taxIds);
    }

    /** The prospect of a deal. */
    public static KnownCompany of(Deal deal, Spelling spelling) {
        Prospect prospect = deal.opportunity().prospect();
        return new KnownCompany(
                deal.opportunity().customer(),
                Optional.of(deal.id()),
                prospect.legalName(),
                spelling.folded(prospect.legalName()),
                prospect.domain().stream().toList(),
                prospect.taxId().stream().toList());
    }
}
