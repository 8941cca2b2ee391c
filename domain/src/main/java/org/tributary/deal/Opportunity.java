package org.tributary.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;

/**
 * What a deal is about.
 *
 * @param customer the known customer that the prospect is, where it is one
 * @param channel the road on which it is hoped to be sold
 * @param termMonths for how long, 1 to 120
 * @param territory where the customer buys
 * @param evidence what was done for it, 1 to 20
 */
public record Opportunity(
        Prospect prospect,
        Optional<OrganizationId> customer,
        ProductId product,
        ChannelCode channel,
        DealSize size,
        int termMonths,
        CountryCode territory,
        List<Evidence> evidence) {

    /** @throws Refusal.Invalid with all faults: a term out of range, no evidence or too much of it */
    public Opportunity {
        evidence = List.copyOf(evidence);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                termMonths >= 1 && termMonths <= 120, "deal.term", "/termMonths", "The term is 1 to 120 months.");
        faults.require(
                !evidence.isEmpty() && evidence.size() <= 20,
                "deal.evidence",
                "/evidence",
                "A deal comes with 1 to 20 pieces of evidence.");
        faults.refuseIfAny("deal.invalid");
    }

    /** The kinds of work that were done for it. */
    public Set<Evidence.Kind> work() {
        return evidence.stream()
                .map(Evidence::kind)
                .filter(kind -> kind != Evidence.Kind.OTHER)
                .collect(Collectors.toUnmodifiableSet());
    }
}
