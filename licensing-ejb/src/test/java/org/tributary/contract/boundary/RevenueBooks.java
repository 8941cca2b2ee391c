package org.tributary.contract.boundary;

import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.RESOLD;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.VENDOR;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.Route;
import org.tributary.contract.Amendment;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.ContractLine;
import org.tributary.contract.LineId;
import org.tributary.contract.Proration;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.revenue.ClosingPreview;
import org.tributary.contract.revenue.EntryFilter;
import org.tributary.contract.revenue.EntryPage;
import org.tributary.contract.revenue.RevenuePeriod;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.price.ChargeCode;
import org.tributary.party.CustomerSegment;
import org.tributary.time.DateRange;

/** Contracts of 2026 whose revenue is closed month by month, on a real database; each step is taken on a day, at noon in universal time. */
final class RevenueBooks {

    static final LineId LINE = new LineId("seats");
    static final SoldThrough DIRECTLY = new SoldThrough(DIRECT, new Route(List.of(VENDOR, CUSTOMER)), List.of());
    static final SoldThrough BY_RESELLER = new SoldThrough(
            RESOLD,
            new Route(List.of(VENDOR, RESELLER, CUSTOMER)),
            List.of(new SoldThrough.RouteMargin(RESELLER, Rate.of("0.15"))));

    private final String database;
    private final Platform platform;

    RevenueBooks(String name) {
        database = TestServer.create(name);
        platform = new Platform(database);
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    String database() {
        return database;
    }

    Platform platform() {
        return platform;
    }

    /** How often and when a contract is billed. */
    static BillingTerms billed(int months, BillingTerms.Timing timing) {
        return new BillingTerms(
                months,
                LocalDate.parse("2026-01-01"),
                timing,
                Proration.ACTUAL_DAYS,
                RoundingMode.HALF_UP,
                ZoneId.of("UTC"));
    }

    static BillingTerms monthly() {
        return billed(1, BillingTerms.Timing.IN_ADVANCE);
    }

    /** Seats for 2026 at a price a month. */
    static Contract order(String id, long seats, String price) {
        return order(id, Samples.USD, DIRECTLY, monthly(), seats, price);
    }

    static Contract order(
            String id, Currency currency, SoldThrough through, BillingTerms billing, long seats, String price) {
        return new Contract(
                new ContractId(id),
                ContractKind.ORDER_FORM,
                "Seats for " + id,
                new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")),
                currency,
                CustomerSegment.COMMERCIAL,
                through,
                billing,
                RenewalTerms.NONE,
                CancellationTerms.ANY_TIME,
                List.of(new ContractLine(
                        LINE,
                        SEATS,
                        new ChargeCode("seat"),
                        new SeatFee(UnitPrice.of(price), Quantity.NONE, SeatFee.TrueUp.NEVER),
                        1,
                        UnitPrice.of(price),
                        Quantity.of(seats),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                List.of(),
                LocalDate.parse("2025-12-15"),
                Instant.EPOCH,
                List.of());
    }

    /** Lets it be noon of a day. */
    RevenueBooks on(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant();
        platform.sleep(Duration.between(platform.now(), noon));
        return this;
    }

    RevenueBooks on(String day) {
        return on(LocalDate.parse(day));
    }

    Contract sign(Contract contract) {
        return platform.ask(SALES, Contracts.class, contracts -> contracts.sign(contract));
    }

    void amend(String id, int version, LocalDate from, ContractChange... changes) {
        Amendment amendment = new Amendment(1, "agreed", from, List.of(changes), Instant.EPOCH);
        platform.ask(SALES, Contracts.class, contracts -> contracts.amend(new ContractId(id), version, amendment));
    }

    void bill(String id) {
        platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(new ContractId(id)));
    }

    RevenuePeriod close(YearMonth month) {
        return platform.ask(FINANCE, RevenuePeriods.class, periods -> periods.close(month));
    }

    RevenuePeriod close(String month) {
        return close(YearMonth.parse(month));
    }

    ClosingPreview preview(String month) {
        return platform.ask(FINANCE, RevenuePeriods.class, periods -> periods.preview(YearMonth.parse(month)));
    }

    RevenueLedger.Rolled rolled() {
        return platform.ask(
                FINANCE,
                RevenueLedger.class,
                ledger -> ledger.rollForward(Optional.empty(), Optional.empty(), Optional.empty(), platform.now()));
    }

    /** Everything posted, by period and contract. */
    List<EntryPage.Row> posted() {
        return page(all()).rows();
    }

    EntryPage page(EntryFilter filter) {
        return platform.ask(FINANCE, RevenueLedger.class, ledger -> ledger.entries(filter, 1, 10_000));
    }

    EntryFilter all() {
        return new EntryFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                platform.now());
    }
}
