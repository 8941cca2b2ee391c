package org.tributary.quote.boundary;

import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.RESOLD;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.USD;
import static org.tributary.database.Samples.VENDOR;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Route;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.ContractKind;
import org.tributary.contract.LineId;
import org.tributary.contract.Proration;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SoldThrough;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.identity.Role;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.charge.GraduatedPrice;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.PriceBand;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.RunningContracts;
import org.tributary.party.CustomerSegment;
import org.tributary.quote.DiscountFloors;
import org.tributary.quote.Offer;
import org.tributary.quote.OfferedLine;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/** What the tests of quotes share: a list with seats and calls, floors, and an offer of seats on two roads. */
final class QuoteSamples {

    static final MeterCode CALL = new MeterCode("call");
    static final SoldThrough DIRECTLY = new SoldThrough(DIRECT, new Route(List.of(VENDOR, CUSTOMER)), List.of());
    static final SoldThrough BY_RESELLER = new SoldThrough(
            RESOLD,
            new Route(List.of(VENDOR, RESELLER, CUSTOMER)),
            List.of(new SoldThrough.RouteMargin(RESELLER, Rate.of("0.15"))));

    private QuoteSamples() {}

    /** The world, the list, and floors of 20 % for sales and 50 % for finance. */
    static void load(Platform platform) {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        platform.ask(ADMIN, PriceLists.class, lists -> lists.load(List.of(book())));
        platform.ask(
                FINANCE,
                DiscountPolicies.class,
                policies -> policies.record(new DiscountFloors(
                        LocalDate.parse("2026-01-01"),
                        List.of(
                                new DiscountFloors.Floor(Role.SALES_OPS, Optional.empty(), Rate.of("0.2")),
                                new DiscountFloors.Floor(Role.FINANCE, Optional.empty(), Rate.of("0.5"))))));
    }

    static PriceBook book() {
        LocalDate from = LocalDate.parse("2026-01-01");
        PriceEntry seat = new PriceEntry(
                SEATS,
                new ChargeCode("seat"),
                Optional.empty(),
                USD,
                ContractTerm.YEAR,
                Cycle.MONTH,
                new SeatFee(UnitPrice.of("60"), Quantity.NONE, SeatFee.TrueUp.NEVER),
                Optional.empty(),
                DEMO);
        return new PriceBook(
                new PriceBookId("list"),
                "List",
                PriceBook.Kind.VENDOR_LIST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RoundingMode.HALF_EVEN,
                ZoneId.of("UTC"),
                List.of(version("list", RunningContracts.Policy.NEVER, from, seat, calls("0.002", "0.001"))));
    }

    /** Prices of new sales from a day on, and what they mean for running contracts. */
    static PriceBookVersion version(
            String name, RunningContracts.Policy policy, LocalDate from, PriceEntry... entries) {
        return new PriceBookVersion(
                name,
                from,
                new RunningContracts(policy, from, RunningContracts.Credit.NONE),
                List.of(entries),
                List.of(),
                DEMO,
                Instant.EPOCH,
                Optional.empty());
    }

    /** Calls at a price up to a million of a month, and at another above. */
    static PriceEntry calls(String first, String above) {
        return new PriceEntry(
                SEATS,
                new ChargeCode("calls"),
                Optional.empty(),
                USD,
                ContractTerm.NONE,
                Cycle.NEVER,
                new GraduatedPrice(
                        CALL,
                        List.of(
                                new PriceBand(Optional.of(Quantity.of(1_000_000)), UnitPrice.of(first), UnitPrice.FREE),
                                new PriceBand(Optional.empty(), UnitPrice.of(above), UnitPrice.FREE))),
                Optional.empty(),
                DEMO);
    }

    static Offer offer(String title, String product, String discount) {
        return new Offer(
                ContractKind.ORDER_FORM,
                title,
                new DateRange(LocalDate.parse("2027-01-01"), LocalDate.parse("2028-01-01")),
                USD,
                CustomerSegment.COMMERCIAL,
                new CountryCode("US"),
                DIRECTLY,
                List.of(BY_RESELLER),
                new BillingTerms(
                        1,
                        LocalDate.parse("2027-01-01"),
                        BillingTerms.Timing.IN_ADVANCE,
                        Proration.ACTUAL_DAYS,
                        RoundingMode.HALF_UP,
                        ZoneId.of("UTC")),
                RenewalTerms.NONE,
                CancellationTerms.ANY_TIME,
                List.of(new OfferedLine(
                        new LineId("seats"),
                        new ProductId(product),
                        new ChargeCode("seat"),
                        ContractTerm.YEAR,
                        Quantity.of(100),
                        Rate.of(discount),
                        Optional.empty(),
                        Optional.empty())),
                List.of(),
                LocalDate.parse("2026-12-15"));
    }
}
