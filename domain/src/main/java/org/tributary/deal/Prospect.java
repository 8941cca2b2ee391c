package org.tributary.deal;

import java.util.Optional;
import org.tributary.Refusal;

/**
 * Whom a deal is hoped to be made with, as whoever registers it knows the company.
 *
 * @param legalName as in its register, 1 to 120 characters
 * @param domain of its web site or mail
 */
public record Prospect(String legalName, Optional<DomainName> domain, Optional<TaxId> taxId) {

    /** @throws Refusal.Invalid if the name is empty or longer than 120 characters */
    public Prospect {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !legalName.isBlank() && legalName.length() <= 120,
                "prospect.name",
                "/legalName",
                "A legal name has 1 to 120 characters.");
        faults.refuseIfAny("prospect.invalid");
    }
}
