package org.tributary.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.price.ChargeCode;

/**
 * What is sold under a contract: so much of a product at an agreed price.
 *
 * @param charge the agreed price, discounts taken off
 * @param priceMonths for how many months the price is, 1 or more; 0 for what is charged once
 * @param standalone what one unit sells for alone, for the same months: the contract's price is allocated by it (ASC 606-10-32-31)
 * @param quantity seats or units contracted
 * @param from the first day; empty for the contract's, or the amendment's that adds it
 * @param until exclusive; empty while the contract runs
 */
public record ContractLine(
        LineId id,
        ProductId product,
        ChargeCode code,
        RecurringCharge charge,
        int priceMonths,
        UnitPrice standalone,
        Quantity quantity,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** @throws Refusal.Invalid with all faults: nothing sold or less than is, a price for no time, days out of order */
    public ContractLine {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!quantity.isNone(), "contract-line.quantity", "/quantity", "A line is for something.");
        faults.require(
                (charge instanceof OneTimeFee) == (priceMonths == 0) && priceMonths >= 0,
                "contract-line.months",
                "/priceMonths",
                "A price is for one month or more; what is charged once is for none.");
        RecurringCharge agreed = charge;
        ProductId sold = product;
        Quantity many = quantity;
        faults.check("/quantity", () -> LineTerms.agreed(sold, agreed, many));
        Optional<LocalDate> first = from;
        faults.require(
                until.flatMap(end -> first.map(end::isAfter)).orElse(true),
                "contract-line.until",
                "/until",
                "A line ends after it begins.");
        faults.refuseIfAny("contract-line.invalid");
    }

    /** Whether it is served on a day, its contract running. */
    boolean bearsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(day::isBefore).orElse(true);
    }

    ContractLine from(LocalDate first) {
        return new ContractLine(
                id, product, code, charge, priceMonths, standalone, quantity, Optional.of(first), until);
    }

    ContractLine until(LocalDate end) {
        return new ContractLine(id, product, code, charge, priceMonths, standalone, quantity, from, Optional.of(end));
    }

    ContractLine of(Quantity many) {
        return new ContractLine(id, product, code, charge, priceMonths, standalone, many, from, until);
    }

    ContractLine at(RecurringCharge price) {
        return new ContractLine(id, product, code, price, priceMonths, standalone, quantity, from, until);
    }
}
