package org.tributary.stack.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.attribution.reconciliation.Check;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.attribution.reconciliation.Reading;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Launch;
import org.tributary.channel.Permission;
import org.tributary.channel.Provenance;
import org.tributary.channel.Waiver;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;

/** The files of the reference case: as the one document the platform takes, and read into the domain's own values. */
final class ReferenceFiles {

    private static final List<String> FILES = List.of(
            "organizations",
            "products",
            "channels",
            "permissions",
            "fx-rates",
            "agreements",
            "launches",
            "waivers",
            "figures",
            "checks");

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private ReferenceFiles() {}

    /** All files as one document. */
    static ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        for (String file : FILES) {
            document.setAll((ObjectNode) read("/reference/" + file + ".json"));
        }
        return document;
    }

    /** What invented customers run, as the document the platform takes; price books come before it. */
    static JsonNode subscriptions() {
        return read("/reference/subscriptions.json");
    }

    /** Quotes that are open, and how deep a discount each role may quote. */
    static JsonNode quotes() {
        return read("/reference/quotes.json");
    }

    /** What invented customers signed. */
    static JsonNode contracts() {
        return read("/reference/contracts.json").path("contracts");
    }

    /** An invented month of what is promised under them, as the document the platform takes. */
    static JsonNode service() {
        return read("/reference/service.json");
    }

    /** By which invented rules approvals are asked for. */
    static JsonNode approvalPolicy() {
        return read("/reference/approval-policy.json");
    }

    private static JsonNode read(String name) {
        try (InputStream in = resource(name)) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream resource(String path) {
        return Objects.requireNonNull(ReferenceFiles.class.getResourceAsStream(path), path);
    }

    /** @throws Refusal.Invalid with every fault of the document */
    static ReferenceData read(JsonNode document) {
        Refusal.Faults faults = new Refusal.Faults();
        JsonItem item = JsonItem.of(document, "", faults);
        List<Organization> organizations = item.objects("organizations", ReferenceFiles::organization);
        List<Product> products = item.objects("products", ReferenceFiles::product);
        List<Channel> channels = item.objects("channels", ReferenceFiles::channel);
        List<Permission> permissions = item.objects("permissions", ReferenceFiles::permission);
        List<FxRate> fxRates = item.objects("fxRates", ReferenceFiles::fxRate);
        List<PartnershipAgreement> agreements = item.records("agreements", PartnershipAgreement.class);
        List<Launch> launches = item.records("launches", Launch.class);
        List<Waiver> waivers = item.records("waivers", Waiver.class);
        List<PublishedFigure> figures = item.objects("figures", ReferenceFiles::figure);
        List<Check> checks = item.objects("checks", ReferenceFiles::check);
        Optional<ReferenceData> data = item.end(() -> new ReferenceData(
                organizations,
                products,
                channels,
                permissions,
                fxRates,
                agreements,
                launches,
                waivers,
                figures,
                checks));
        faults.refuseIfAny("reference-data.invalid-document");
        return data.orElseThrow();
    }

    private static Optional<Organization> organization(JsonItem item) {
        Optional<OrganizationId> id = item.text("id", OrganizationId::new);
        Optional<String> name = item.text("name");
        Optional<Organization.Kind> kind = item.text("kind", Organization.Kind::valueOf);
        return item.end(() -> new Organization(id.orElseThrow(), name.orElseThrow(), kind.orElseThrow()));
    }

    private static Optional<Product> product(JsonItem item) {
        Optional<ProductId> id = item.text("id", ProductId::new);
        Optional<String> name = item.text("name");
        Optional<ProductClass> productClass = item.text("productClass", ProductClass::valueOf);
        Optional<String> tier = item.text("tier");
        return item.end(() ->
                new Product(id.orElseThrow(), name.orElseThrow(), productClass.orElseThrow(), tier.orElseThrow()));
    }

    private static Optional<Channel> channel(JsonItem item) {
        Optional<ChannelCode> code = item.text("code", ChannelCode::new);
        Optional<String> name = item.text("name");
        Optional<OrganizationId> principal = item.text("principal", OrganizationId::new);
        Optional<Channel.Recognition> recognition = item.text("recognition", Channel.Recognition::valueOf);
        Optional<OrganizationId> host = item.optionalText("host", OrganizationId::new);
        Optional<Provenance> provenance = item.object("provenance", ReferenceFiles::provenance);
        return item.end(() -> new Channel(
                code.orElseThrow(),
                name.orElseThrow(),
                principal.orElseThrow(),
                recognition.orElseThrow(),
                host,
                provenance.orElseThrow()));
    }

    private static Optional<Permission> permission(JsonItem item) {
        Optional<String> offer = item.text("case");
        Optional<String> regime = item.text("regime");
        Optional<Permission.Verdict> verdict = item.text("verdict", Permission.Verdict::valueOf);
        Optional<String> note = item.optionalText("note", text -> text);
        Optional<Provenance> provenance = item.optionalObject("provenance", ReferenceFiles::provenance);
        return item.end(() ->
                new Permission(offer.orElseThrow(), regime.orElseThrow(), verdict.orElseThrow(), note, provenance));
    }

    private static Optional<FxRate> fxRate(JsonItem item) {
        Optional<Currency> from = item.text("from", Money::currency);
        Optional<Currency> to = item.text("to", Money::currency);
        Optional<YearMonth> month = item.text("month", YearMonth::parse);
        Optional<Rate> rate = item.text("rate", Rate::of);
        Optional<Provenance> provenance = item.object("provenance", ReferenceFiles::provenance);
        return item.end(() -> new FxRate(
                from.orElseThrow(),
                to.orElseThrow(),
                month.orElseThrow(),
                rate.orElseThrow(),
                provenance.orElseThrow().tag() + ": " + provenance.orElseThrow().source()));
    }

    private static Optional<PublishedFigure> figure(JsonItem item) {
        Optional<String> id = item.text("id");
        Optional<BigDecimal> value = item.text("value", BigDecimal::new);
        Optional<String> unit = item.text("unit");
        Optional<Provenance> provenance = item.object("provenance", ReferenceFiles::provenance);
        return item.end(() -> new PublishedFigure(
                id.orElseThrow(), value.orElseThrow(), unit.orElseThrow(), provenance.orElseThrow()));
    }

    private static Optional<Check> check(JsonItem item) {
        Optional<String> id = item.text("id");
        Optional<String> title = item.text("title");
        Optional<String> arithmetic = item.text("arithmetic");
        Optional<String> published = item.text("published");
        Optional<String> unit = item.text("unit");
        Optional<BigDecimal> rounding = item.text("rounding", BigDecimal::new);
        Optional<BigDecimal> plausible = item.text("plausible", BigDecimal::new);
        Optional<Reading> reading = item.optionalText("reading", Reading::valueOf);
        Optional<String> proves = item.text("proves");
        Optional<Provenance> provenance = item.optionalObject("provenance", ReferenceFiles::provenance);
        return item.end(() -> new Check(
                id.orElseThrow(),
                title.orElseThrow(),
                arithmetic.orElseThrow(),
                published.orElseThrow(),
                unit.orElseThrow(),
                rounding.orElseThrow(),
                plausible.orElseThrow(),
                reading,
                proves.orElseThrow(),
                provenance));
    }

    static Optional<Provenance> provenance(JsonItem item) {
        Optional<Provenance.Tag> tag = item.text("tag", Provenance.Tag::valueOf);
        Optional<String> source = item.text("source");
        return item.end(() -> new Provenance(tag.orElseThrow(), source.orElseThrow()));
    }
}
