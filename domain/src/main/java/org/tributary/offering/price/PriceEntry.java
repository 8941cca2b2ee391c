package org.tributary.offering.price;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.offering.CountryCode;
import org.tributary.offering.charge.Charge;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.time.Cycle;

/**
 * One price of a book: how one charge of a product is charged, in a country or everywhere.
 *
 * @param country empty for every country that has no price of its own
 * @param currency what its prices are in; the money that credits are sold for where the book is in credits
 * @param term for how long the customer is bound at it
 * @param per the period that a recurring price is for: MONTH where 20 a seat and month is billed for a year at once; NEVER for usage and
 *     what is charged once
 * @param guaranteedUntil the last day it is promised for, where there is one; it goes on until a successor, flagged
 * @param provenance where the price comes from and how certain it is
 */
public record PriceEntry(
        ProductId product,
        ChargeCode code,
        Optional<CountryCode> country,
        Currency currency,
        @Otherwise("NONE") ContractTerm term,
        @Otherwise("NEVER") Cycle per,
        Charge charge,
        Optional<LocalDate> guaranteedUntil,
        Provenance provenance) {

    /** What tells prices of one version apart. */
    public record Key(
            ProductId product, ChargeCode code, Optional<CountryCode> country, Currency currency, ContractTerm term)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::product)
                .thenComparing(Key::code)
                .thenComparing(key -> key.country.map(CountryCode::value).orElse(""))
                .thenComparing(key -> key.currency.getCurrencyCode())
                .thenComparing(Key::term);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /** In words: {@code chatgpt-business seat in IN, USD, YEAR}. */
        @Override
        public String toString() {
            return product + " " + code + country.map(where -> " in " + where).orElse("") + ", " + currency
                    + (term == ContractTerm.NONE ? "" : ", " + term);
        }
    }

    /** @throws Refusal.Invalid if a recurring price is for no period, or a period stands beside one that does not recur */
    public PriceEntry {
        Refusal.Faults faults = new Refusal.Faults();
        boolean once = charge instanceof OneTimeFee;
        boolean recurs = charge instanceof RecurringCharge && !once;
        faults.require(
                recurs == (per != Cycle.NEVER),
                "price.period",
                "/per",
                recurs ? "A recurring price names the period it is for." : "Only a recurring price is for a period.");
        faults.refuseIfAny("price-entry.invalid");
    }

    /** What it is found by. */
    public Key key() {
        return new Key(product, code, country, currency, term);
    }

    /** How many months a recurring price is for. */
    public int months() {
        return switch (per) {
            case NEVER -> 0;
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
        };
    }

    /** The same, promised until a day. */
    public PriceEntry guaranteed(LocalDate until) {
        return new PriceEntry(product, code, country, currency, term, per, charge, Optional.of(until), provenance);
    }

    /** Whether it goes on beyond what was promised. */
    public boolean isBeyondGuarantee(LocalDate day) {
        return guaranteedUntil.map(day::isAfter).orElse(false);
    }
}
