package org.tributary.quote;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.contract.LineId;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;

/**
 * So much of a product, at a discount off the price that its book lists. A ramp is several lines that follow each other; a line that ends with another
 * contract is co-termed by its end.
 *
 * @param commitment for how long the customer is bound at the price that is listed
 * @param discount off the list price: 0.15 for 15 %; zero or more, below all of it
 * @param from the first day; empty for the first of the term
 * @param until exclusive; empty for the end of the term
 */
public record OfferedLine(
        LineId id,
        ProductId product,
        ChargeCode code,
        ContractTerm commitment,
        Quantity quantity,
        Rate discount,
        Optional<LocalDate> from,
        Optional<LocalDate> until)
        implements Offered {

    /** @throws Refusal.Invalid with all faults: nothing offered, a discount out of range, days out of order */
    public OfferedLine {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!quantity.isNone(), "quote-line.quantity", "/quantity", "A line offers something.");
        Offered.check(discount, from, until, faults);
        faults.refuseIfAny("quote-line.invalid");
    }
}
