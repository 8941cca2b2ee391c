package org.tributary.quote;

import java.time.LocalDate;
import org.tributary.contract.ContractLine;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.price.PriceBookId;

/**
 * A line with the price that a book lists for it on a road, and what is left of it after the discount.
 *
 * @param book whose price it is
 * @param version from which day the version of the book has new sales
 * @param list as the book has it
 * @param priceMonths for how many months the price is; 0 for what is charged once
 */
public record PricedLine(OfferedLine line, PriceBookId book, LocalDate version, RecurringCharge list, int priceMonths) {

    /** The price after the discount: at twelve digits, half to even, as unit prices are. */
    public RecurringCharge agreed() {
        return list.at(unitPrice());
    }

    private UnitPrice unitPrice() {
        return list.price().times(Rate.ONE.minus(line.discount()));
    }

    /** The line of the contract that it would become; the list price is what it sells for alone (ASC 606-10-32-32). */
    ContractLine contractLine() {
        return contractLine(agreed());
    }

    /** The same without a discount. */
    ContractLine atList() {
        return contractLine(list);
    }

    private ContractLine contractLine(RecurringCharge charge) {
        return new ContractLine(
                line.id(),
                line.product(),
                line.code(),
                charge,
                priceMonths,
                list.price(),
                line.quantity(),
                line.from(),
                line.until());
    }
}
