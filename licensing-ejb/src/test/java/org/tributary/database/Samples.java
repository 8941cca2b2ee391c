package org.tributary.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.attribution.commitment.SharedCommitment;
import org.tributary.attribution.reconciliation.Check;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Permission;
import org.tributary.channel.Provenance;
import org.tributary.channel.Route;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Undertaking;
import org.tributary.time.DateRange;

/** A small world: a vendor that shares 20 % of its receipts with a cloud up to USD 300, and a reseller beside it. */
public final class Samples {

    public static final Currency USD = Currency.getInstance("USD");
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Provenance DEMO = new Provenance(Provenance.Tag.DEMO, "invented for the tests");
    public static final OrganizationId VENDOR = new OrganizationId("vendor");
    public static final OrganizationId CLOUD = new OrganizationId("cloud");
    public static final OrganizationId RESELLER = new OrganizationId("reseller");
    public static final OrganizationId CUSTOMER = new OrganizationId("customer");
    public static final ChannelCode DIRECT = new ChannelCode("DIRECT");
    public static final ChannelCode RESOLD = new ChannelCode("RESOLD");
    public static final AgreementId AGREEMENT = new AgreementId("vendor-cloud");
    public static final ProductId SEATS = new ProductId("seats");

    public static final String LEDGER_REVENUE = "ledger(VENDOR_REVENUE, 2026-01, 2026-12) / 1000";

    public static final Actor ADMIN = staff("ada", Role.ADMIN);
    public static final Actor BILLING = staff("billing", Role.BILLING_SYSTEM);
    public static final Actor FINANCE = staff("fiona", Role.FINANCE);
    public static final Actor SALES = staff("sam", Role.SALES_OPS);
    public static final Actor APPROVER = staff("anna", Role.APPROVER);

    private Samples() {}

    public static Actor partner(OrganizationId organization) {
        return new Actor(
                "user of " + organization, "User", Set.of(Role.PARTNER_USER), Optional.of(organization.value()));
    }

    private static Actor staff(String name, String role) {
        return new Actor(name, name, Set.of(role), Optional.empty());
    }

    public static ReferenceData referenceData() {
        return new ReferenceData(
                List.of(
                        new Organization(VENDOR, "Vendor", Organization.Kind.VENDOR),
                        new Organization(CLOUD, "Cloud", Organization.Kind.CLOUD),
                        new Organization(RESELLER, "Reseller", Organization.Kind.RESELLER),
                        new Organization(CUSTOMER, "Customer", Organization.Kind.CUSTOMER)),
                List.of(new Product(SEATS, "Seats", ProductClass.NON_API, "Enterprise")),
                List.of(
                        new Channel(DIRECT, "Direct", VENDOR, Channel.Recognition.GROSS, Optional.empty(), DEMO),
                        new Channel(
                                RESOLD, "Resold", VENDOR, Channel.Recognition.NET_RECEIPTS, Optional.of(CLOUD), DEMO)),
                List.of(new Permission(
                        "seats, directly", "R1", Permission.Verdict.ALLOWED, Optional.of("always"), Optional.of(DEMO))),
                List.of(new FxRate(EUR, USD, YearMonth.of(2026, 1), Rate.of("1.1"), "invented")),
                List.of(agreement(List.of(first(), second()))),
                List.of(),
                List.of(),
                List.of(new PublishedFigure("vendor.revenue.2026", new BigDecimal("1.90"), "USD thousand", DEMO)),
                List.of());
    }

    /** Documents that hold one kind of thing alone. */
    public static ReferenceData only(PartnershipAgreement agreement) {
        return document(List.of(), List.of(), List.of(), List.of(agreement), List.of());
    }

    public static ReferenceData only(Organization... organizations) {
        return document(List.of(organizations), List.of(), List.of(), List.of(), List.of());
    }

    public static ReferenceData only(Product product) {
        return document(List.of(), List.of(product), List.of(), List.of(), List.of());
    }

    public static ReferenceData only(Channel channel) {
        return document(List.of(), List.of(), List.of(channel), List.of(), List.of());
    }

    public static ReferenceData only(Check check) {
        return document(List.of(), List.of(), List.of(), List.of(), List.of(check));
    }

    private static ReferenceData document(
            List<Organization> organizations,
            List<Product> products,
            List<Channel> channels,
            List<PartnershipAgreement> agreements,
            List<Check> checks) {
        return new ReferenceData(
                organizations,
                products,
                channels,
                List.of(),
                List.of(),
                agreements,
                List.of(),
                List.of(),
                List.of(),
                checks);
    }

    public static PartnershipAgreement agreement(List<Revision> revisions) {
        return new PartnershipAgreement(
                AGREEMENT, "Vendor and cloud", List.of(VENDOR, CLOUD), USD, ZoneId.of("UTC"), revisions, List.of());
    }

    public static Revision first() {
        return revision(
                "R1", "2026-01-01", Optional.of("2026-02-01"), "2026-01-01T00:00:00Z", List.of(share("R1.out")));
    }

    public static Revision second() {
        return revision(
                "R2",
                "2026-02-01",
                Optional.empty(),
                "2026-01-15T00:00:00Z",
                List.of(share("R2.out"), cap("R2.cap", "R2.out"), noShare("R2.none"), undertaking("R2.first")));
    }

    public static Revision revision(
            String regime, String from, Optional<String> to, String recordedAt, List<Clause> clauses) {
        LocalDate start = LocalDate.parse(from);
        return new Revision(
                regime,
                "The terms " + regime,
                to.map(LocalDate::parse).map(end -> new DateRange(start, end)).orElse(DateRange.from(start)),
                Instant.parse(recordedAt),
                Revision.AttributionDate.SERVICE_DAY,
                "signed",
                clauses);
    }

    public static ProportionalShare share(String id) {
        return share(id, VENDOR, CLOUD);
    }

    public static ProportionalShare share(String id, OrganizationId payer, OrganizationId payee) {
        return new ProportionalShare(
                new ClauseId(id),
                DEMO,
                payer,
                payee,
                Rate.of("0.2"),
                Base.VENDOR_NET_RECEIPTS,
                Basis.INVOICED,
                Coverage.ALL,
                Term.until(LocalDate.of(2030, 1, 1)),
                Rounding.DEFAULT);
    }

    public static Cap cap(String id, String leg) {
        return new Cap(
                new ClauseId(id),
                DEMO,
                usd("300.00"),
                Set.of(new ClauseId(leg)),
                LocalDate.of(2026, 2, 1),
                Cap.Consumption.ACCRUED,
                usd("0"),
                Cap.Truncation.CHRONOLOGICAL);
    }

    public static NoShare noShare(String id) {
        return new NoShare(
                new ClauseId(id),
                DEMO,
                Coverage.ofChannels(Selection.only(RESOLD)),
                "resold seats are not shared back");
    }

    public static Undertaking undertaking(String id) {
        return new Undertaking(new ClauseId(id), DEMO, "The cloud helps to sell.");
    }

    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    /** What the customer committed to spend in 2026 under a contract with the vendor. */
    public static SharedCommitment commitment(String contract, String amount) {
        DateRange year = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        return new SharedCommitment(direct(Optional.of(contract)), usd(amount), year);
    }

    /** A direct sale of seats under a contract. */
    public static Sale direct(Optional<String> contract) {
        return new Sale(
                DIRECT,
                new Route(List.of(VENDOR, CUSTOMER)),
                Optional.empty(),
                Optional.empty(),
                SEATS,
                Optional.empty(),
                CUSTOMER,
                CustomerSegment.COMMERCIAL,
                contract);
    }

    /** A charge for seats, sold directly. */
    public static RevenueLine direct(String document, String from, String to, Money amount) {
        return line(document, RevenueLine.Kind.CHARGE, DIRECT, List.of(VENDOR, CUSTOMER), from, to, amount, List.of());
    }

    /** A charge for seats of which the reseller keeps a part. */
    public static RevenueLine resold(String document, String from, String to, Money amount, Money kept) {
        List<OrganizationId> route = List.of(VENDOR, RESELLER, CUSTOMER);
        return line(
                document,
                RevenueLine.Kind.CHARGE,
                RESOLD,
                route,
                from,
                to,
                amount,
                List.of(new Deduction(RESELLER, kept)));
    }

    public static RevenueLine line(
            String document,
            RevenueLine.Kind kind,
            ChannelCode channel,
            List<OrganizationId> route,
            String from,
            String to,
            Money amount,
            List<Deduction> deductions) {
        return new RevenueLine(
                new LineKey("billing", document, "1", 1),
                kind,
                Optional.empty(),
                Sale.of(channel, new Route(route), SEATS),
                new DateRange(LocalDate.parse(from), LocalDate.parse(to)),
                LocalDate.parse(from),
                amount,
                deductions,
                Optional.of(DEMO),
                Instant.EPOCH);
    }

    /** The figure of {@link #referenceData()} held against arithmetic over the ledger. */
    public static Check check(String arithmetic) {
        return new Check(
                "A1",
                "Revenue",
                arithmetic,
                "vendor.revenue.2026",
                "USD thousand",
                new BigDecimal("0.05"),
                new BigDecimal("0.1"),
                Optional.empty(),
                "that it adds up",
                Optional.of(DEMO));
    }
}
