package org.tributary.contract.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.Deduction;
import org.tributary.contract.LineId;
import org.tributary.contract.LineTerms;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * One item of a contract's bills: a charge for some days of a line, a credit that takes some of them back, or one of a missed service level, which takes none. It never changes.
 *
 * @param number from 1 within the contract, in the order of billing
 * @param corrects the charge that a credit takes from, or that what was credited of it is charged again to; empty for a charge
 * @param period the billing period
 * @param days what of it is served, or taken back
 * @param terms what was sold on these days; a credit has its charge's
 * @param amount zero or more for a charge, zero or less for a credit; zero where the days are worth less than half a minor unit; above zero where a
 *     service level's credit is charged again
 * @param deductions what the parties on the route keep of it; a credit takes back just what they have kept too much of its charge
 * @param billedOn in the contract's time zone
 * @param service the month of a service level that it is credited for; empty for what comes of a price
 */
public record BillItem(
        int number,
        Optional<Integer> corrects,
        LineId line,
        DateRange period,
        DateRange days,
        LineTerms terms,
        Money amount,
        @Otherwise(written = false) List<Deduction> deductions,
        LocalDate billedOn,
        Optional<ServiceMonth> service) {

    /** An item that comes of a price: a charge, or a credit of days. */
    public BillItem(
            int number,
            Optional<Integer> corrects,
            LineId line,
            DateRange period,
            DateRange days,
            LineTerms terms,
            Money amount,
            List<Deduction> deductions,
            LocalDate billedOn) {
        this(number, corrects, line, period, days, terms, amount, deductions, billedOn, Optional.empty());
    }

    /** Copies the deductions. */
    public BillItem {
        deductions = List.copyOf(deductions);
    }

    /** What is left of the amount for the principal. */
    public Money receipts() {
        return deductions.stream().map(Deduction::amount).reduce(amount, Money::minus);
    }

    /** Whether it takes back: what is charged again of a service level's credit does not. */
    public boolean isCredit() {
        return corrects.isPresent() && (!isOfService() || amount.isNegative());
    }

    /** Whether it is a service level's credit, or takes one back; it takes no days of its charge. */
    public boolean isOfService() {
        return service.isPresent();
    }

    BillItem numbered(int as, Optional<Integer> charge) {
        return new BillItem(as, charge, line, period, days, terms, amount, deductions, billedOn, service);
    }

    BillItem keeping(List<Deduction> kept) {
        return new BillItem(number, corrects, line, period, days, terms, amount, kept, billedOn, service);
    }
}
