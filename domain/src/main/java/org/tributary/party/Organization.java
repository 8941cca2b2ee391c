package org.tributary.party;

import org.tributary.Refusal;

/**
 * A company that sells, resells, hosts or buys.
 *
 * @param name as printed, 1 to 120 characters
 */
public record Organization(OrganizationId id, String name, Kind kind) {

    /** What it is to the vendor. A partner is any of these but {@code VENDOR}, {@code TAX_AUTHORITY} and {@code CUSTOMER}. */
    public enum Kind {
        VENDOR,
        CLOUD,
        MARKETPLACE,
        DISTRIBUTOR,
        RESELLER,
        /** A partner that develops products together with the vendor. */
        DEVELOPER,
        /** Whom taxes are owed to. It deducts from a line without standing on its route. */
        TAX_AUTHORITY,
        CUSTOMER
    }

    /** @throws Refusal.Invalid if the name is empty or longer than 120 characters */
    public Organization {
        if (name.isBlank() || name.length() > 120) {
            throw new Refusal.Invalid("organization.name", "An organization's name has 1 to 120 characters.");
        }
    }
}
