package org.tributary.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.tributary.offering.charge.Charge;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.PassThrough;
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
                        new PassThrough(new MeterCode("connector-cost"), Rate.of("0.05")))));
        PriceBook csp = new PriceBook(
                new PriceBookId("csp"),
                "CSP",
                PriceBook.Kind.CHANNEL_LIST,
                Optional.of(new ChannelCode("MS_CSP")),
                Optional.empty(),
                Optional.empty(),
                list.lineRounding(),
                list.zone(),
                List.of(version("csp", entry("seat", ContractTerm.YEAR, Cycle.MONTH, Contracts.seatFee("66")))));
        return new PriceBooks(List.of(list, csp));
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
}
