package org.tributary.offering.subscription;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.document.Otherwise;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.offering.CountryCode;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.offering.price.BillingCalendar;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceEntry;
import org.tributary.party.OrganizationId;

/**
 * One charge of a product that a customer runs: which book and when decides its price.
 *
 * @param book the price book it was signed under
 * @param quantity how much is contracted: seats, units; none for usage
 * @param signedOn when its prices were agreed
 * @param start the first day it is charged for
 * @param end exclusive; empty while it goes on
 * @param billingMonths how many months are billed at once, in advance
 * @param discount off whatever its book comes to: 0.15 for 15 %; zero or more, below all of it
 */
public record Subscription(
        SubscriptionId id,
        OrganizationId customer,
        Optional<ChannelCode> channel,
        PriceBookId book,
        ProductId product,
        ChargeCode code,
        Optional<CountryCode> country,
        Currency currency,
        ContractTerm term,
        @Otherwise("NONE") Quantity quantity,
        LocalDate signedOn,
        LocalDate start,
        Optional<LocalDate> end,
        int billingMonths,
        @Otherwise(value = "ZERO", written = false) Rate discount) {

    /** @throws Refusal.Invalid with all faults: dates out of order, a bill for no month or beyond the term, a discount out of range */
    public Subscription {
        Refusal.Faults faults = new Refusal.Faults();
        LocalDate first = start;
        faults.require(
                !start.isBefore(signedOn), "subscription.start", "/start", "It does not begin before it is signed.");
        faults.require(
                end.map(last -> last.isAfter(first)).orElse(true),
                "subscription.end",
                "/end",
                "It ends after it begins.");
        faults.require(billingMonths >= 1, "billing.months", "/billingMonths", "A bill is for one month or more.");
        faults.require(
                term == ContractTerm.NONE || billingMonths <= term.months(),
                "billing.months",
                "/billingMonths",
                "A bill is for one term at most.");
        faults.require(
                discount.isDiscount(),
                "subscription.discount",
                "/discount",
                "A discount is nothing or more, and never the whole price.");
        faults.refuseIfAny("subscription.invalid");
    }

    /** A subscription at what its book lists. */
    public Subscription(
            SubscriptionId id,
            OrganizationId customer,
            Optional<ChannelCode> channel,
            PriceBookId book,
            ProductId product,
            ChargeCode code,
            Optional<CountryCode> country,
            Currency currency,
            ContractTerm term,
            Quantity quantity,
            LocalDate signedOn,
            LocalDate start,
            Optional<LocalDate> end,
            int billingMonths) {
        this(
                id,
                customer,
                channel,
                book,
                product,
                code,
                country,
                currency,
                term,
                quantity,
                signedOn,
                start,
                end,
                billingMonths,
                Rate.ZERO);
    }

    /** The same at an agreed discount. */
    public Subscription at(Rate agreedDiscount) {
        return new Subscription(
                id,
                customer,
                channel,
                book,
                product,
                code,
                country,
                currency,
                term,
                quantity,
                signedOn,
                start,
                end,
                billingMonths,
                agreedDiscount);
    }

    /** What is left of what its book comes to: the discount is a step of its own, at twelve digits, half to even. */
    public ChargeAmount agreed(ChargeAmount listed) {
        return discount.equals(Rate.ZERO) ? listed : listed.at(Rate.ONE.minus(discount), "agreed discount");
    }

    /** When it is billed and renewed. */
    public BillingCalendar calendar() {
        return new BillingCalendar(start, billingMonths, term.months());
    }

    /** Whether it runs on a day. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(start) && end.map(day::isBefore).orElse(true);
    }

    /** What its price is found by, in its country first. */
    public PriceEntry.Key key(boolean everywhere) {
        return new PriceEntry.Key(product, code, everywhere ? Optional.empty() : country, currency, term);
    }
}
