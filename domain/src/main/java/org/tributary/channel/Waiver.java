package org.tributary.channel;

import java.time.Instant;
import java.time.LocalDate;
import org.tributary.catalog.ProductId;
import org.tributary.party.OrganizationId;

/**
 * What a host with a first right said of a product. Only {@code cannot} and {@code declines} together free it (agreements, E16).
 *
 * @param grantedBy the host that has the first right
 * @param cannot whether it is unable to support what the product needs
 * @param declines whether it chooses not to
 * @param from the first day it holds
 * @param recordedAt when the platform learned of it: the second time axis
 */
public record Waiver(
        ProductId product,
        OrganizationId grantedBy,
        boolean cannot,
        boolean declines,
        Publication publication,
        LocalDate from,
        Instant recordedAt,
        Provenance provenance) {

    /** Whether the ground it stands on is public. */
    public enum Publication {
        PUBLISHED,
        UNPUBLISHED
    }

    /** Whether it frees the product. */
    public boolean frees() {
        return cannot && declines;
    }
}
