package org.tributary.contract;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.price.ChargeCode;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** Contracts that tests begin from. */
public final class Contracts {

    public static final Instant SIGNED = Instant.parse("2025-01-01T00:00:00Z");
    public static final ProductId ENTERPRISE = new ProductId("chatgpt-enterprise");
    public static final ChargeCode SEAT = new ChargeCode("seat");
    public static final LineId SEATS = new LineId("seats");
    public static final Currency USD = Money.currency("USD");

    public static final ServiceMetric UPTIME = new ServiceMetric(ENTERPRISE, Optional.empty(), "uptime", "%");
    public static final ServiceMetric LATENCY = new ServiceMetric(ENTERPRISE, Optional.of("eu"), "latency-p95", "ms");

    public static final SoldThrough DIRECT = new SoldThrough(
            new ChannelCode("DIRECT_ENTERPRISE"),
            new Route(List.of(new OrganizationId("openai"), new OrganizationId("acme"))),
            List.of());

    private Contracts() {}

    /** Billed by the calendar month in advance, by actual days, in UTC. */
    public static BillingTerms monthly() {
        return billing(1, "2026-01-01", BillingTerms.Timing.IN_ADVANCE, Proration.ACTUAL_DAYS, "UTC");
    }

    public static BillingTerms billing(
            int months, String anchor, BillingTerms.Timing timing, Proration proration, String zone) {
        return new BillingTerms(
                months, LocalDate.parse(anchor), timing, proration, RoundingMode.HALF_UP, ZoneId.of(zone));
    }

    public static SeatFee seatFee(String price) {
        return new SeatFee(UnitPrice.of(price), Quantity.NONE, SeatFee.TrueUp.NEVER);
    }

    /** Seats at a price a month, for the whole term. */
    public static ContractLine seats(String id, long quantity, String price) {
        return discounted(id, quantity, price, price);
    }

    /** Seats at a price a month that is not what they sell for alone. */
    public static ContractLine discounted(String id, long quantity, String price, String standalone) {
        return new ContractLine(
                new LineId(id),
                ENTERPRISE,
                SEAT,
                seatFee(price),
                1,
                UnitPrice.of(standalone),
                Quantity.of(quantity),
                Optional.empty(),
                Optional.empty());
    }

    /** What is charged once. */
    public static ContractLine fee(String id, String price, String standalone) {
        return new ContractLine(
                new LineId(id),
                new ProductId("onboarding"),
                new ChargeCode("fee"),
                new OneTimeFee(UnitPrice.of(price)),
                0,
                UnitPrice.of(standalone),
                Quantity.of(1),
                Optional.empty(),
                Optional.empty());
    }

    /** 99.9 % of uptime, or 10 % of the month's charges by itself, and 25 % below 99 %. */
    public static ServiceLevel uptime() {
        return new ServiceLevel(
                new ServiceLevelCode("uptime"),
                UPTIME,
                ServiceLevel.Better.HIGHER,
                Quantity.of("99.9"),
                List.of(
                        new ServiceLevel.Tier(Quantity.of("99.9"), Rate.of("0.1")),
                        new ServiceLevel.Tier(Quantity.of("99"), Rate.of("0.25"))),
                List.of(),
                ServiceLevel.Granting.AUTOMATIC,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** At most 500 ms, or 30 % of what the seats are charged, where the customer asks for it. */
    public static ServiceLevel latency() {
        return new ServiceLevel(
                new ServiceLevelCode("latency"),
                LATENCY,
                ServiceLevel.Better.LOWER,
                Quantity.of(500),
                List.of(new ServiceLevel.Tier(Quantity.of(500), Rate.of("0.3"))),
                List.of(SEATS),
                ServiceLevel.Granting.ON_CLAIM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A figure of a metric, by its number. */
    public static ServiceMeasurement measured(int number, ServiceMetric metric, YearMonth month, String figure) {
        return new ServiceMeasurement("status", "M-" + number, metric, month, Quantity.of(figure), SIGNED);
    }

    /** One of three roads to the same customer: direct, by a reseller who keeps 12.5 %, by a licensee. */
    public static SoldThrough through(int which) {
        return ScenarioLanguage.through(List.of(
                        "sell through DIRECT_ENTERPRISE: openai > acme",
                        "sell through RESELLER: openai > reseller > acme; reseller keeps 0.125",
                        "sell through AZURE_OPENAI: openai > microsoft > acme")
                .get(which));
    }

    /** A direct order of 2026 in dollars, signed before. */
    public static Contract order(BillingTerms billing, ContractLine... lines) {
        return contract(USD, billing, CancellationTerms.ANY_TIME, lines);
    }

    public static Contract contract(
            Currency currency, BillingTerms billing, CancellationTerms cancellation, ContractLine... lines) {
        return new Contract(
                new ContractId("C-1"),
                ContractKind.ORDER_FORM,
                "A year of seats",
                new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")),
                currency,
                CustomerSegment.COMMERCIAL,
                DIRECT,
                billing,
                RenewalTerms.NONE,
                cancellation,
                List.of(lines),
                Optional.empty(),
                List.of(),
                LocalDate.parse("2025-12-15"),
                SIGNED,
                List.of());
    }

    /** With changes more, known at once. */
    public static Contract amended(Contract contract, String on, ContractChange... changes) {
        return contract.amend(new Amendment(1, "agreed", LocalDate.parse(on), List.of(changes), Instant.EPOCH), SIGNED);
    }
}
