package org.tributary.channel;

import java.time.Instant;
import java.time.LocalDate;
import org.tributary.catalog.ProductId;
import org.tributary.party.OrganizationId;

/**
 * A product became available at a host.
 *
 * @param on its first day there
 * @param recordedAt when the platform learned of it: the second time axis
 */
public record Launch(ProductId product, OrganizationId host, LocalDate on, Instant recordedAt, Provenance provenance) {}
