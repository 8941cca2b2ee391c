package org.tributary.attribution.golden;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.attribution.Market;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
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

/** The parties, channels, terms and lines that the worked examples of these packages share. */
public final class Cases {

    public static final Currency USD = Currency.getInstance("USD");
    public static final Provenance TEST = new Provenance(Provenance.Tag.DEMO, "worked examples");
    public static final OrganizationId OPENAI = new OrganizationId("openai");
    public static final OrganizationId MICROSOFT = new OrganizationId("microsoft");
    public static final OrganizationId AWS = new OrganizationId("aws");
    public static final OrganizationId CUSTOMER = new OrganizationId("customer");
    public static final ProductId API = new ProductId("api");
    public static final ChannelCode DIRECT = new ChannelCode("DIRECT_ENTERPRISE");
    public static final ChannelCode BEDROCK = new ChannelCode("AWS_BEDROCK");
    public static final ChannelCode AZURE = new ChannelCode("AZURE_OPENAI");

    /** After everything was recorded. */
    public static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private Cases() {}

    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    /** {@code USD 12.30}. */
    public static Money money(String text) {
        return Money.of(text.substring(4), Money.currency(text.substring(0, 3)));
    }

    public static String text(Money money) {
        return money.currency() + " " + money.amount().toPlainString();
    }

    /** {@code 2026-01-01 .. 2026-04-01}. */
    public static DateRange days(String text) {
        String[] edges = text.split(" \\.\\. ", -1);
        return new DateRange(LocalDate.parse(edges[0]), LocalDate.parse(edges[1]));
    }

    public static String text(DateRange days) {
        return days.startInclusive() + " .. " + days.endExclusive();
    }

    public static LineKey key(String line) {
        return new LineKey("test", "doc", line, 1);
    }

    /** A sale of the API by a channel; Azure's passes Microsoft, Bedrock's AWS. */
    public static Sale sale(String channel, Optional<String> contract) {
        return sale(channel, Optional.empty(), contract);
    }

    private static Sale sale(String channel, Optional<OrganizationId> host, Optional<String> contract) {
        List<OrganizationId> route = switch (channel) {
            case "AZURE_OPENAI" -> List.of(OPENAI, MICROSOFT, CUSTOMER);
            case "AWS_BEDROCK" -> List.of(OPENAI, AWS, CUSTOMER);
            default -> List.of(OPENAI, CUSTOMER);
        };
        return new Sale(
                new ChannelCode(channel),
                new Route(route),
                Optional.empty(),
                host,
                API,
                Optional.empty(),
                CUSTOMER,
                CustomerSegment.COMMERCIAL,
                contract);
    }

    /**
     * A line of a table: its columns are line, channel, amount, service, and where they are there host, invoiced, corrects, contract, kept
     * by aws, recorded. Below zero it is a credit.
     */
    public static RevenueLine line(Row row) {
        Money amount = money(row.get("amount"));
        DateRange service = days(row.get("service"));
        return new RevenueLine(
                key(row.get("line")),
                amount.isNegative() ? RevenueLine.Kind.CREDIT : RevenueLine.Kind.CHARGE,
                row.given("corrects")
                        .or(() -> amount.isNegative() ? Optional.of("older") : Optional.empty())
                        .map(Cases::key),
                sale(row.get("channel"), row.given("host").map(OrganizationId::new), row.given("contract")),
                service,
                row.given("invoiced").map(LocalDate::parse).orElse(service.startInclusive()),
                amount,
                row.given("kept by aws").map(Cases::money).stream()
                        .map(kept -> new Deduction(AWS, kept))
                        .toList(),
                Optional.of(TEST),
                row.given("recorded").map(Instant::parse).orElse(Instant.parse("2024-01-01T00:00:00Z")));
    }

    /** A line by the values of such a row. */
    public static RevenueLine line(Map<String, String> values) {
        return line(new Row(values));
    }

    public static RevenueLine line(String line, String channel, String amount, String service) {
        return line(Map.of("line", line, "channel", channel, "amount", "USD " + amount, "service", service));
    }

    public static Market market() {
        return TestMarket.open();
    }

    public static PartnershipAgreement agreement(Revision... revisions) {
        return agreement(List.of(revisions), List.of());
    }

    public static PartnershipAgreement agreement(List<Revision> revisions, List<AgreementEvent> events) {
        return new PartnershipAgreement(
                new AgreementId("openai-microsoft"),
                "Test",
                List.of(OPENAI, MICROSOFT),
                USD,
                ZoneId.of("UTC"),
                revisions,
                events);
    }

    /** R5 from 28 October 2025, known the same day: both legs at 20 %. */
    public static Revision r5(Clause... more) {
        return revision("R5", "2025-10-28", "2025-10-28T00:00:00Z", twoLegs("R5", Term.OPEN, more));
    }

    /** R6 from 27 April 2026, known the same day: the outward leg alone, under a cap of 38 B. */
    public static Revision r6(Clause... more) {
        List<Clause> clauses = new ArrayList<>(List.of(
                out("R6", Term.until(LocalDate.parse("2031-01-01"))), cap("R6", "38000000000.00", "2026-04-27")));
        clauses.addAll(List.of(more));
        return revision("R6", "2026-04-27", "2026-04-27T00:00:00Z", clauses);
    }

    public static Revision revision(String regime, String from, String recordedAt, List<Clause> clauses) {
        return new Revision(
                regime,
                regime + " of " + from,
                DateRange.from(LocalDate.parse(from)),
                Instant.parse(recordedAt),
                Revision.AttributionDate.SERVICE_DAY,
                "worked examples",
                clauses);
    }

    public static List<Clause> twoLegs(String regime, Term term, Clause... more) {
        List<Clause> clauses = new ArrayList<>(List.of(out(regime, term), azure(regime)));
        clauses.addAll(List.of(more));
        return clauses;
    }

    /** OpenAI owes Microsoft 20 % of what it receives. */
    public static ProportionalShare out(String regime, Term term) {
        return share(regime + ".share.out", OPENAI, MICROSOFT, Base.VENDOR_NET_RECEIPTS, Coverage.ALL, term);
    }

    /** Microsoft owes OpenAI 20 % of what it receives for Azure OpenAI. */
    public static ProportionalShare azure(String regime) {
        return share(
                regime + ".share.azure",
                MICROSOFT,
                OPENAI,
                Base.SELLER_RECEIPTS,
                Coverage.ofChannels(Selection.only(AZURE)),
                Term.OPEN);
    }

    private static ProportionalShare share(
            String id, OrganizationId payer, OrganizationId payee, Base base, Coverage coverage, Term term) {
        return new ProportionalShare(
                new ClauseId(id),
                TEST,
                payer,
                payee,
                Rate.of("0.2"),
                base,
                Basis.INVOICED,
                coverage,
                term,
                Rounding.DEFAULT);
    }

    /** A cap on the outward leg of a regime, chronological, consumed as accrued. */
    public static Cap cap(String regime, String amount, String scopeStart) {
        return new Cap(
                new ClauseId(regime + ".cap"),
                TEST,
                usd(amount),
                Set.of(new ClauseId(regime + ".share.out")),
                LocalDate.parse(scopeStart),
                Cap.Consumption.ACCRUED,
                usd("0"),
                Cap.Truncation.CHRONOLOGICAL);
    }
}
