package org.tributary.contract.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.Deduction;
import org.tributary.contract.LineId;
import org.tributary.contract.LineTerms;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * One item of a contract's bills: a charge for some days of a line, or a credit that takes some of them back. It never changes.
 *
 * @param number from 1 within the contract, in the order of billing
 * @param corrects the charge that a credit takes from; empty for a charge
 * @param period the billing period
 * @param days what of it is served, or taken back
 * @param terms what was sold on these days; a credit has its charge's
 * @param amount zero or more for a charge, zero or less for a credit; zero where the days are worth less than half a minor unit
 * @param deductions what the parties on the route keep of it; a credit takes back just what they have kept too much of its charge
 * @param billedOn in the contract's time zone
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
        LocalDate billedOn) {

    /** Copies the deductions. */
    public BillItem {
        deductions = List.copyOf(deductions);
    }

    /** What is left of the amount for the principal. */
    public Money receipts() {
        return deductions.stream().map(Deduction::amount).reduce(amount, Money::minus);
    }

    /** Whether it takes back. */
    public boolean isCredit() {
        return corrects.isPresent();
    }
}
