package org.tributary.offering.price;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.offering.charge.Charge;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.price.RunningContracts.Credit;
import org.tributary.offering.price.RunningContracts.Policy;
import org.tributary.time.Cycle;

/** What the tests of price books share. */
public final class Books {

    public static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    public static final ProductId BUSINESS = new ProductId("chatgpt-business");
    public static final ChargeCode SEAT = new ChargeCode("seat");
    private static final Provenance EXAMPLE = new Provenance(Provenance.Tag.DEMO, "example");

    private Books() {}

    /** A seat's price, two seats at least. */
    public static PriceEntry seat(ContractTerm term, String price) {
        Charge charge = new SeatFee(UnitPrice.of(price), Quantity.of(2), SeatFee.TrueUp.NEVER);
        return entry(BUSINESS, SEAT, Optional.empty(), term, Cycle.MONTH, charge);
    }

    public static PriceEntry seatIn(String country, String price) {
        Charge charge = new SeatFee(UnitPrice.of(price), Quantity.of(2), SeatFee.TrueUp.NEVER);
        return entry(BUSINESS, SEAT, Optional.of(new CountryCode(country)), ContractTerm.MONTH, Cycle.MONTH, charge);
    }

    public static PriceEntry entry(
            ProductId product,
            ChargeCode code,
            Optional<CountryCode> country,
            ContractTerm term,
            Cycle per,
            Charge charge) {
        return new PriceEntry(
                product, code, country, Money.currency("USD"), term, per, charge, Optional.empty(), EXAMPLE);
    }

    public static PriceBookVersion version(String name, String from, Policy policy, PriceEntry... entries) {
        return version(name, new RunningContracts(policy, LocalDate.parse(from), Credit.NONE), List.of(), entries);
    }

    public static PriceBookVersion version(
            String name, RunningContracts running, List<Modifier> modifiers, PriceEntry... entries) {
        return new PriceBookVersion(
                name,
                running.from(),
                running,
                List.of(entries),
                modifiers,
                EXAMPLE,
                running.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
                Optional.empty());
    }

    public static PriceBook list(PriceBookVersion... versions) {
        return new PriceBook(
                new PriceBookId("list"),
                "List",
                PriceBook.Kind.VENDOR_LIST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RoundingMode.HALF_EVEN,
                ZoneId.of("UTC"),
                List.of(versions));
    }

    /** The ChatGPT Business seat before and after the cut of 2026-04-02. */
    public static PriceBook cut() {
        return list(
                version(
                        "Business",
                        "2025-08-29",
                        Policy.RENEWAL,
                        seat(ContractTerm.MONTH, "30"),
                        seat(ContractTerm.YEAR, "25")),
                version(
                        "Seat price cut",
                        new RunningContracts(
                                Policy.NEXT_BILLING,
                                Optional.of(Policy.RENEWAL),
                                LocalDate.parse("2026-04-02"),
                                Credit.UNTIL_MOVED),
                        List.of(),
                        seat(ContractTerm.MONTH, "25"),
                        seat(ContractTerm.YEAR, "20")));
    }
}
