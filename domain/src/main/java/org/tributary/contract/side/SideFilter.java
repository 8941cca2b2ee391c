package org.tributary.contract.side;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.party.OrganizationId;

/**
 * Which contracts a party's list is about.
 *
 * @param text what stands in the id, the title or the customer's id, in any case
 * @param runsOn those on whose road the party stands from a day on or before, until after it
 */
public record SideFilter(Optional<String> text, Optional<OrganizationId> customer, Optional<LocalDate> runsOn) {}
