package org.tributary.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * A charge or credit as a billing system reported it: the immutable fact everything else is computed from.
 *
 * @param corrects the line this one corrects: a credit takes from it and always names it, so that it is shared as the original was;
 *     a charge that names one replaces it
 * @param service the days served; a credit carries its original's, or those of them that it takes back
 * @param amount the customer's price: zero or more for a charge, below zero for a credit
 * @param deductions what parties between vendor and customer keep of it, and what tax authorities take, of the same sign and
 *     currency
 * @param recordedAt when the platform learned of it: the second time axis
 */
public record RevenueLine(
        LineKey key,
        Kind kind,
        Optional<LineKey> corrects,
        Sale sale,
        DateRange service,
        LocalDate invoicedOn,
        Money amount,
        List<Deduction> deductions,
        Optional<Provenance> provenance,
        Instant recordedAt) {

    /** What the line does to the customer's account. */
    public enum Kind {
        CHARGE,
        CREDIT
    }

    /** @throws Refusal.Invalid with all faults of the line */
    public RevenueLine {
        deductions = List.copyOf(deductions);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                kind == Kind.CREDIT ? amount.isNegative() : !amount.isNegative(),
                "line.sign",
                "/amount",
                "A charge is zero or more, a credit is below zero.");
        faults.require(
                kind == Kind.CHARGE || corrects.isPresent(),
                "line.credit-without-original",
                "/corrects",
                "A credit names the line it corrects.");
        checkDeductions(faults, sale.route(), amount, deductions);
        faults.refuseIfAny("line.invalid");
    }

    private static void checkDeductions(Refusal.Faults faults, Route route, Money amount, List<Deduction> deductions) {
        Set<OrganizationId> seen = new HashSet<>();
        long kept = 0;
        for (int i = 0; i < deductions.size(); i++) {
            Deduction deduction = deductions.get(i);
            String pointer = "/deductions/" + i;
            faults.require(
                    !deduction.party().equals(route.vendor())
                            && !deduction.party().equals(route.customer()),
                    "deduction.party",
                    pointer + "/party",
                    "Neither the vendor nor the customer deducts.");
            faults.require(
                    seen.add(deduction.party()), "deduction.repeated", pointer + "/party", "A party deducts once.");
            faults.require(
                    deduction.amount().currency().equals(amount.currency()),
                    "money.currency-mismatch",
                    pointer + "/amount",
                    "A deduction is in the line's currency.");
            kept += deduction.amount().minorUnits();
            faults.require(
                    Long.signum(deduction.amount().minorUnits()) * Long.signum(amount.minorUnits()) >= 0,
                    "deduction.sign",
                    pointer + "/amount",
                    "A deduction has the line's sign.");
        }
        faults.require(
                Math.abs(kept) <= Math.abs(amount.minorUnits()),
                "deduction.sum",
                "/deductions",
                "The deductions exceed the customer's price.");
    }

    /** The road it was sold by. */
    public ChannelCode channel() {
        return sale.channel();
    }

    /** The parties from the vendor to the customer. */
    public Route route() {
        return sale.route();
    }

    /** What was sold. */
    public ProductId product() {
        return sale.product();
    }

    /** Who buys. */
    public OrganizationId customer() {
        return sale.customer();
    }

    /** The line this one replaces: a charge's correction. */
    public Optional<LineKey> replaces() {
        return kind == Kind.CHARGE ? corrects : Optional.empty();
    }

    /** Whether both say the same, whenever they were recorded: a repeat rather than a conflict. */
    public boolean sameContentAs(RevenueLine other) {
        return equals(other.recordedAt(recordedAt));
    }

    /** The same line, recorded at another instant. */
    public RevenueLine recordedAt(Instant instant) {
        return new RevenueLine(key, kind, corrects, sale, service, invoicedOn, amount, deductions, provenance, instant);
    }

    /** What the channel's principal receives: the price less all deductions. */
    public Money receipts() {
        return deductions.stream().map(Deduction::amount).reduce(amount, Money::minus);
    }
}
