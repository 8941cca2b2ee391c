package org.tributary.offering.price;

import java.time.LocalDate;
import org.tributary.offering.charge.Modifiers;

/**
 * A price with where it stands.
 *
 * @param beyondGuarantee whether it goes on beyond the day it was promised until
 */
public record PriceFound(PriceBook book, PriceBookVersion version, PriceEntry entry, boolean beyondGuarantee) {

    /** The price that a version of a book gives on a day. */
    static PriceFound of(PriceBook book, PriceBookVersion version, PriceEntry entry, LocalDate day) {
        return new PriceFound(book, version, entry, entry.isBeyondGuarantee(day));
    }

    /** What changes it by how it is consumed. */
    public Modifiers modifiers() {
        return version.modifiersOf(entry);
    }
}
