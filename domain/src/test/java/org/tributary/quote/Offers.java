package org.tributary.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.ContractKind;
import org.tributary.contract.Contracts;
import org.tributary.contract.LineId;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SoldThrough;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.offering.Refused;
import org.tributary.offering.charge.Charge;
import org.tributary.offering.charge.GraduatedPrice;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.PassThrough;
import org.tributary.offering.charge.PerUnitPrice;
import org.tributary.offering.charge.PriceBand;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.commitment.Ramp;
import org.tributary.offering.commitment.SpendDrawdown;
import org.tributary.offering.price.Books;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceBooks;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.RunningContracts.Policy;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/** Offers that tests begin from, and the books that price them. */
public final class Offers {

    public static final Instant NOW = Instant.parse("2025-12-01T09:00:00Z");
    public static final SoldThrough DIRECT = through("DIRECT_ENTERPRISE", "openai", "customer");
    public static final SoldThrough CSP = through("MS_CSP", "openai", "microsoft", "customer");
    public static final SoldThrough RESELLER = new SoldThrough(
            new ChannelCode("RESELLER"),
            through("RESELLER", "openai", "kestrel-resale", "customer").route(),
            List.of(new SoldThrough.RouteMargin(new OrganizationId("kestrel-resale"), Rate.of("0.1"))));

    public static final ProductId API = new ProductId("api");
    static final MeterCode CALL = new MeterCode("call");
    static final MeterCode CREDIT = new MeterCode("credit");

    private Offers() {}

    private static SoldThrough through(String channel, String... parties) {
        return new SoldThrough(
                new ChannelCode(channel),
                new Route(Arrays.stream(parties).map(OrganizationId::new).toList()),
                List.of());
    }

    /** Seats of 2026 at a discount, for a year's commitment. */
    public static OfferedLine seats(String id, long many, String discount) {
        return line(id, "seat", many, discount, Optional.empty(), Optional.empty());
    }

    static OfferedLine line(
            String id, String code, long many, String discount, Optional<String> from, Optional<String> until) {
        return new OfferedLine(
                new LineId(id),
                Contracts.ENTERPRISE,
                new ChargeCode(code),
                code.equals("seat") ? ContractTerm.YEAR : ContractTerm.NONE,
                Quantity.of(many),
                Rate.of(discount),
                from.map(LocalDate::parse),
                until.map(LocalDate::parse));
    }

    /** A year on one road, weighed against others, acceptable through 2025-12-31. */
    public static Offer offer(SoldThrough through, List<SoldThrough> alternatives, OfferedLine... lines) {
        return new Offer(
                ContractKind.ORDER_FORM,
                "A year of seats",
                new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")),
                Contracts.USD,
                CustomerSegment.COMMERCIAL,
                new CountryCode("US"),
                through,
                alternatives,
                Contracts.monthly(),
                RenewalTerms.NONE,
                CancellationTerms.ANY_TIME,
                List.of(lines),
                List.of(),
                LocalDate.parse("2025-12-31"));
    }

    /** The vendor lists a seat at 60 and onboarding at 900; the CSP channel lists the seat at 66. */
    public static PriceBooks books() {
        PriceBook list = Books.list(version(
                "list",
                entry("seat", ContractTerm.YEAR, Cycle.MONTH, Contracts.seatFee("60")),
                entry("onboarding", ContractTerm.NONE, Cycle.NEVER, new OneTimeFee(UnitPrice.of("900"))),
                entry(
                        "connectors",
                        ContractTerm.NONE,
                        Cycle.NEVER,
                        new PassThrough(new MeterCode("connector-cost"), Rate.of("0.05"))),
                calls("0.002", "0.001"),
                credits("0.05")));
        PriceBook csp = new PriceBook(
                new PriceBookId("csp"),
                "CSP",
                PriceBook.Kind.CHANNEL_LIST,
                Optional.of(new ChannelCode("MS_CSP")),
                Optional.empty(),
                Optional.empty(),
                list.lineRounding(),
                list.zone(),
                List.of(version(
                        "csp",
                        entry("seat", ContractTerm.YEAR, Cycle.MONTH, Contracts.seatFee("66")),
                        calls("0.0024", "0.0012"),
                        credits("0.06"))));
        return new PriceBooks(List.of(list, csp));
    }

    /** Calls of the API: a price up to a million of a month, another above. */
    private static PriceEntry calls(String first, String above) {
        GraduatedPrice bands = new GraduatedPrice(
                CALL,
                List.of(
                        new PriceBand(Optional.of(Quantity.of(1_000_000)), UnitPrice.of(first), UnitPrice.FREE),
                        new PriceBand(Optional.empty(), UnitPrice.of(above), UnitPrice.FREE)));
        return Books.entry(API, new ChargeCode("calls"), Optional.empty(), ContractTerm.NONE, Cycle.NEVER, bands);
    }

    private static PriceEntry credits(String price) {
        return entry(
                "credits",
                ContractTerm.NONE,
                Cycle.NEVER,
                new PerUnitPrice(CREDIT, UnitPrice.of(price), 1, Quantity.NONE));
    }

    /** So many calls a month at a discount, all through the term. */
    public static OfferedUsage calls(String id, long perMonth, String discount) {
        return usage(id, API, "calls", discount, Optional.empty(), Optional.empty(), meter(CALL, perMonth, 0));
    }

    /** Credits at list, from a day on. */
    public static OfferedUsage credits(String id, String from, long perMonth, long growth) {
        return usage(
                id,
                Contracts.ENTERPRISE,
                "credits",
                "0",
                Optional.of(from),
                Optional.empty(),
                meter(CREDIT, perMonth, growth));
    }

    static EstimatedMeter meter(MeterCode code, long perMonth, long growth) {
        return new EstimatedMeter(code, Quantity.of(perMonth), Quantity.of(growth), Situation.STANDARD);
    }

    static OfferedUsage usage(
            String id,
            ProductId product,
            String code,
            String discount,
            Optional<String> from,
            Optional<String> until,
            EstimatedMeter... estimate) {
        return new OfferedUsage(
                new LineId(id),
                product,
                new ChargeCode(code),
                Rate.of(discount),
                List.of(estimate),
                from.map(LocalDate::parse),
                until.map(LocalDate::parse));
    }

    /** So much a period, overage at 1.1 and a twentieth to roll over. */
    public static OfferedCommitment committed(String amount, int settlementMonths) {
        return new OfferedCommitment(
                List.of(),
                settlementMonths,
                new SpendDrawdown(UnitPrice.of(amount), Rate.of("1.1"), Rate.of("0.05"), Ramp.NONE));
    }

    /** The offer with usage, and with what is committed to be spent on it. */
    public static Offer with(Offer offer, Optional<OfferedCommitment> commitment, OfferedUsage... usage) {
        return with(offer, offer.lines(), commitment, usage);
    }

    /** Usage alone, in place of the offer's lines. */
    public static Offer alone(Offer offer, Optional<OfferedCommitment> commitment, OfferedUsage... usage) {
        return with(offer, List.of(), commitment, usage);
    }

    private static Offer with(
            Offer offer, List<OfferedLine> lines, Optional<OfferedCommitment> commitment, OfferedUsage... usage) {
        return new Offer(
                offer.kind(),
                offer.title(),
                offer.term(),
                offer.currency(),
                offer.segment(),
                offer.country(),
                offer.through(),
                offer.alternatives(),
                offer.billing(),
                offer.renewal(),
                offer.cancellation(),
                lines,
                List.of(usage),
                commitment,
                offer.nonStandard(),
                offer.validUntil());
    }

    private static PriceBookVersion version(String name, PriceEntry... entries) {
        return Books.version(name, "2025-01-01", Policy.NEVER, entries);
    }

    private static PriceEntry entry(String code, ContractTerm term, Cycle per, Charge charge) {
        return Books.entry(Contracts.ENTERPRISE, new ChargeCode(code), Optional.empty(), term, per, charge);
    }

    public static PricedOffer priced(Offer offer) {
        return PricedOffer.of(offer, offer.through(), books(), NOW);
    }

    /** {@code code pointer} of every fault that a call is refused with, in the order noted. */
    static List<String> faults(Runnable call) {
        return Refused.faults(() -> {
                    call.run();
                    return "nothing";
                })
                .lines()
                .flatMap(faults -> Arrays.stream(faults.split("; ", -1)))
                .toList();
    }
}
