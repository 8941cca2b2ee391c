package org.tributary.inside;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Channel;
import org.tributary.channel.Channel.Recognition;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Provenance.Tag;
import org.tributary.channel.Route;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.Organization;
import org.tributary.party.Organization.Kind;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.time.DateRange;

/** The reference agreement cut down to R5 and R6, and lines under it, as the worked examples need them. */
final class WorkedTerms {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Provenance TEST = new Provenance(Tag.DEMO, "worked examples");
    private static final OrganizationId OPENAI = new OrganizationId("openai");
    private static final OrganizationId MICROSOFT = new OrganizationId("microsoft");

    private WorkedTerms() {}

    static ReferenceData reference() {
        return new ReferenceData(
                List.of(
                        party("openai", Kind.VENDOR),
                        party("microsoft", Kind.CLOUD),
                        party("brightpath-distribution", Kind.DISTRIBUTOR),
                        party("kestrel-resale", Kind.RESELLER),
                        party("lindqvist-it", Kind.RESELLER),
                        party("northwind-analytics", Kind.CUSTOMER)),
                List.of(new Product(
                        new ProductId("chatgpt-enterprise"), "Enterprise", ProductClass.NON_API, "enterprise")),
                List.of(
                        channel("DIRECT_ENTERPRISE", OPENAI),
                        channel("RESELLER", OPENAI),
                        channel("AZURE_OPENAI", MICROSOFT),
                        channel("MS_CSP", MICROSOFT)),
                List.of(),
                List.of(),
                List.of(new PartnershipAgreement(
                        new AgreementId("openai-microsoft"),
                        "OpenAI and Microsoft",
                        List.of(OPENAI, MICROSOFT),
                        USD,
                        ZoneOffset.UTC,
                        List.of(
                                revision("R5", "2025-10-28", List.of(out("R5.share.out"), back("R5.share.azure"))),
                                revision("R6", "2026-04-27", List.of(out("R6.share.out"), cap()))),
                        List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A line of the worked examples; a month or year of service, invoiced on its first day. */
    static RevenueLine line(String document, String channel, String amount, String start, String end, String... route) {
        List<Deduction> deductions = Arrays.stream(route)
                .filter(hop -> hop.contains(":"))
                .map(hop -> hop.split(":", -1))
                .map(hop -> new Deduction(new OrganizationId(hop[0]), Money.of(hop[1], USD)))
                .toList();
        Route parties = new Route(Arrays.stream(route)
                .map(hop -> new OrganizationId(hop.replaceAll(":.*", "")))
                .toList());
        return new RevenueLine(
                new LineKey("inside", document, "1", 1),
                RevenueLine.Kind.CHARGE,
                Optional.empty(),
                Sale.of(new ChannelCode(channel), parties, new ProductId("chatgpt-enterprise")),
                new DateRange(LocalDate.parse(start), LocalDate.parse(end)),
                LocalDate.parse(start),
                Money.of(amount, USD),
                deductions,
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Organization party(String id, Kind kind) {
        return new Organization(new OrganizationId(id), id, kind);
    }

    private static Channel channel(String code, OrganizationId principal) {
        return new Channel(new ChannelCode(code), code, principal, Recognition.GROSS, Optional.empty(), TEST);
    }

    private static Revision revision(String regime, String day, List<Clause> clauses) {
        return new Revision(
                regime,
                regime + " of " + day,
                DateRange.from(LocalDate.parse(day)),
                Instant.parse(day + "T00:00:00Z"),
                AttributionDate.SERVICE_DAY,
                "worked examples",
                clauses);
    }

    private static Clause out(String id) {
        return share(id, OPENAI, MICROSOFT, Base.VENDOR_NET_RECEIPTS, Coverage.ALL);
    }

    private static Clause back(String id) {
        Coverage azure =
                Coverage.ofChannels(Selection.only(new ChannelCode("AZURE_OPENAI"), new ChannelCode("MS_CSP")));
        return share(id, MICROSOFT, OPENAI, Base.SELLER_RECEIPTS, azure);
    }

    private static Clause share(String id, OrganizationId payer, OrganizationId payee, Base base, Coverage coverage) {
        return new ProportionalShare(
                new ClauseId(id),
                TEST,
                payer,
                payee,
                Rate.of("0.2"),
                base,
                Basis.INVOICED,
                coverage,
                Term.OPEN,
                Rounding.DEFAULT);
    }

    private static Clause cap() {
        return new Cap(
                new ClauseId("R6.cap"),
                TEST,
                Money.of("38000000000", USD),
                Set.of(new ClauseId("R6.share.out")),
                LocalDate.parse("2026-04-27"),
                Cap.Consumption.ACCRUED,
                Money.zero(USD),
                Cap.Truncation.CHRONOLOGICAL);
    }
}
