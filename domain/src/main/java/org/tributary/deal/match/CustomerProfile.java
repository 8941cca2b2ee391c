package org.tributary.deal.match;

import java.util.List;
import org.tributary.Refusal;
import org.tributary.deal.DomainName;
import org.tributary.deal.TaxId;
import org.tributary.party.OrganizationId;

/**
 * What the vendor knows of a customer beyond its name: by this a prospect is recognized.
 *
 * @param legalName as in its register, 1 to 120 characters
 * @param domains 50 at most
 * @param taxIds 50 at most
 */
public record CustomerProfile(OrganizationId customer, String legalName, List<DomainName> domains, List<TaxId> taxIds) {

    /** @throws Refusal.Invalid with all faults: no name or too long a one, too many domains or tax ids */
    public CustomerProfile {
        domains = List.copyOf(domains);
        taxIds = List.copyOf(taxIds);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !legalName.isBlank() && legalName.length() <= 120,
                "customer-profile.name",
                "/legalName",
                "A legal name has 1 to 120 characters.");
        faults.require(
                domains.size() <= 50, "customer-profile.domains", "/domains", "A customer has 50 domains at most.");
        faults.require(
                taxIds.size() <= 50, "customer-profile.tax-ids", "/taxIds", "A customer has 50 tax ids at most.");
        faults.refuseIfAny("customer-profile.invalid");
    }
}
