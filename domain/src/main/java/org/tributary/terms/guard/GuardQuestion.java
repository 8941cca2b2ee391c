package org.tributary.terms.guard;

import java.time.Instant;
import java.time.LocalDate;
import org.tributary.catalog.ProductId;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;

/**
 * May this seller sell this product, hosted there, to that segment, on that day, as known at that instant?
 *
 * @param seller the seller of record
 * @param host who hosts it
 * @param on the first time axis: the day of the sale
 * @param knownAt the second: nothing recorded later is considered
 */
public record GuardQuestion(
        OrganizationId seller,
        ProductId product,
        OrganizationId host,
        CustomerSegment segment,
        LocalDate on,
        Instant knownAt) {}
