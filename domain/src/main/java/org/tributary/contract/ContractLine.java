package org.tributary.contract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.price.ChargeCode;
import org.tributary.time.DateRange;

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

    /** Notes the faults of lines as signed for a term: none, two of one id, days outside of it. */
    static void check(List<ContractLine> lines, DateRange term, Refusal.Faults faults) {
        faults.require(!lines.isEmpty(), "contract.lines", "/lines", "A contract has one line at least.");
        Set<LineId> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            ContractLine line = lines.get(i);
            String at = "/lines/" + i;
            faults.require(
                    seen.add(line.id()), "contract-line.known", at + "/id", "Two lines are called " + line.id() + ".");
            faults.require(
                    line.from().map(term::contains).orElse(true),
                    "contract-line.from",
                    at + "/from",
                    "The line begins within the term.");
            LocalDate first = line.from().orElse(term.startInclusive());
            faults.require(
                    line.until().map(end -> end.isAfter(first)).orElse(true),
                    "contract-line.until",
                    at + "/until",
                    "The line ends after it begins, on " + first + ".");
        }
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

    /** The same days and quantity of another product. */
    ContractLine moved(ContractChange.ChangeProduct move) {
        return new ContractLine(
                id,
                move.product(),
                move.code(),
                move.charge(),
                move.priceMonths(),
                move.standalone(),
                quantity,
                from,
                until);
    }
}
