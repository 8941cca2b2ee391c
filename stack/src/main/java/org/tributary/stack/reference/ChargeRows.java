package org.tributary.stack.reference;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.offering.charge.CapacityReservation;
import org.tributary.offering.charge.Charge;
import org.tributary.offering.charge.FlatFee;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.PerUnitPrice;
import org.tributary.offering.charge.ProvisionedThroughput;
import org.tributary.offering.charge.ReservedTier;
import org.tributary.offering.charge.ScaleTier;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.charge.TokenPrices;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceEntry;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/** The rows of prices of a file: the section says what kind of charge they are. */
final class ChargeRows {

    /** The charge whose prices of tokens others go on at. */
    private static final ChargeCode TOKENS = new ChargeCode("tokens");

    private static final Map<PriceSection, Function<TableRow, Optional<? extends Charge>>> WHOLE = Map.of(
            PriceSection.FLAT, ChargeRows::flat,
            PriceSection.SEATS, ChargeRows::seats,
            PriceSection.TOKENS, ChargeRows::tokens,
            PriceSection.UNITS, ChargeRows::units,
            PriceSection.PROVISIONED, ChargeRows::provisioned,
            PriceSection.RESERVATIONS, ChargeRows::reservation);

    private static final Map<PriceSection, Function<TableRow, Optional<Function<TokenPrices, Charge>>>> UPON_TOKENS =
            Map.of(
                    PriceSection.SCALE,
                    ChargeRows::scale,
                    PriceSection.RESERVED,
                    row -> row.end(() -> ReservedTier::new));

    private ChargeRows() {}

    /** All rows of prices of a file, whatever their section; those with faults are left out. */
    static List<PriceRow> read(String file, TextTable table, Faults faults) {
        List<PriceRow> rows = new ArrayList<>();
        for (PriceSection section : PriceSection.values()) {
            if (WHOLE.containsKey(section)) {
                var charge = WHOLE.get(section);
                rows.addAll(TableRow.read(
                        file, table, section, faults, row -> whole(row, Head.of(section, row), charge.apply(row))));
            } else if (UPON_TOKENS.containsKey(section)) {
                var charge = UPON_TOKENS.get(section);
                rows.addAll(TableRow.read(
                        file, table, section, faults, row -> upon(row, Head.of(section, row), charge.apply(row))));
            }
        }
        return rows;
    }

    private static Optional<PriceRow> whole(TableRow row, Head head, Optional<? extends Charge> charge) {
        return row.end(
                () -> new PriceRow.Whole(row.pointer(), head.days().orElseThrow(), head.entry(charge.orElseThrow())));
    }

    private static Optional<PriceRow> upon(TableRow row, Head head, Optional<Function<TokenPrices, Charge>> charge) {
        return row.end(() -> new PriceRow.UponTokens(
                row.pointer(),
                head.days().orElseThrow(),
                head.key(head.code().orElseThrow()),
                head.key(TOKENS),
                prices -> head.entry(charge.orElseThrow().apply(prices))));
    }

    /** What every row of prices says; where it has no term it is for usage. */
    private record Head(
            Optional<DateRange> days,
            Optional<ProductId> product,
            Optional<ChargeCode> code,
            Optional<CountryCode> country,
            Optional<Currency> currency,
            Optional<ContractTerm> term,
            Optional<Cycle> per,
            Optional<Provenance> provenance) {

        static Head of(PriceSection section, TableRow row) {
            boolean recurs = section.headings().contains("term");
            return new Head(
                    row.days(),
                    row.required("product", ProductId::new),
                    row.required("code", ChargeCode::new),
                    row.required("country", Head::country).flatMap(country -> country),
                    row.required("currency", Money::currency),
                    recurs ? row.required("term", ContractTerm::valueOf) : Optional.of(ContractTerm.NONE),
                    recurs ? row.required("per", Cycle::valueOf) : Optional.of(Cycle.NEVER),
                    row.provenance());
        }

        private static Optional<CountryCode> country(String text) {
            return text.equals("*") ? Optional.empty() : Optional.of(new CountryCode(text));
        }

        PriceEntry.Key key(ChargeCode charge) {
            return new PriceEntry.Key(
                    product.orElseThrow(), charge, country, currency.orElseThrow(), term.orElseThrow());
        }

        PriceEntry entry(Charge charge) {
            return new PriceEntry(
                    product.orElseThrow(),
                    code.orElseThrow(),
                    country,
                    currency.orElseThrow(),
                    term.orElseThrow(),
                    per.orElseThrow(),
                    charge,
                    Optional.empty(),
                    provenance.orElseThrow());
        }
    }

    private static Optional<Charge> flat(TableRow row) {
        Optional<UnitPrice> price = row.required("price", UnitPrice::of);
        return row.end(() -> new FlatFee(price.orElseThrow()));
    }

    private static Optional<Charge> seats(TableRow row) {
        Optional<UnitPrice> price = row.required("price", UnitPrice::of);
        Optional<Quantity> minimum = row.required("minimum", Quantity::of);
        Optional<SeatFee.TrueUp> trueUp = row.required("trueup", SeatFee.TrueUp::valueOf);
        return row.end(() -> new SeatFee(price.orElseThrow(), minimum.orElseThrow(), trueUp.orElseThrow()));
    }

    /** Prices of a million tokens, as the sections of tokens and of service tiers say them. */
    static Optional<TokenPrices> tokens(TableRow row) {
        Optional<UnitPrice> input = row.required("input", UnitPrice::of);
        Optional<UnitPrice> cached = row.optional("cached", UnitPrice::of);
        Optional<UnitPrice> write = row.optional("write", UnitPrice::of);
        Optional<UnitPrice> output = row.optional("output", UnitPrice::of);
        return row.end(() -> new TokenPrices(input.orElseThrow(), cached, write, output));
    }

    private static Optional<Charge> units(TableRow row) {
        Optional<MeterCode> meter = row.required("meter", MeterCode::new);
        Optional<UnitPrice> price = row.required("price", UnitPrice::of);
        Optional<Long> many = row.required("for", Long::valueOf);
        Optional<Quantity> included = row.required("included", Quantity::of);
        return row.end(() ->
                new PerUnitPrice(meter.orElseThrow(), price.orElseThrow(), many.orElseThrow(), included.orElseThrow()));
    }

    private static Optional<Charge> provisioned(TableRow row) {
        Optional<UnitPrice> hourly = row.required("price", UnitPrice::of);
        Optional<Quantity> minimum = row.required("minimum", Quantity::of);
        Optional<Quantity> step = row.required("step", Quantity::of);
        return row.end(
                () -> new ProvisionedThroughput(hourly.orElseThrow(), minimum.orElseThrow(), step.orElseThrow()));
    }

    private static Optional<Charge> reservation(TableRow row) {
        Optional<UnitPrice> price = row.required("price", UnitPrice::of);
        Optional<MeterCode> meter = row.required("meter", MeterCode::new);
        Optional<Quantity> minimum = row.required("minimum", Quantity::of);
        Optional<Quantity> step = row.required("step", Quantity::of);
        return row.end(() -> new CapacityReservation(
                price.orElseThrow(), meter.orElseThrow(), minimum.orElseThrow(), step.orElseThrow()));
    }

    private static Optional<Function<TokenPrices, Charge>> scale(TableRow row) {
        Optional<UnitPrice> input = row.required("input", UnitPrice::of);
        Optional<Quantity> read = row.required("input-tpm", Quantity::of);
        Optional<UnitPrice> output = row.required("output", UnitPrice::of);
        Optional<Quantity> written = row.required("output-tpm", Quantity::of);
        Optional<Quantity> days = row.required("days", Quantity::of);
        return row.end(() -> above -> new ScaleTier(
                input.orElseThrow(),
                read.orElseThrow(),
                output.orElseThrow(),
                written.orElseThrow(),
                days.orElseThrow(),
                above));
    }
}
