package org.tributary.integration.rest;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.document.CheckView;
import org.tributary.attribution.reconciliation.Check;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.catalog.Product;
import org.tributary.catalog.document.ProductView;
import org.tributary.channel.Channel;
import org.tributary.channel.Launch;
import org.tributary.channel.Permission;
import org.tributary.channel.Provenance;
import org.tributary.channel.Waiver;
import org.tributary.channel.document.ChannelView;
import org.tributary.channel.document.LaunchView;
import org.tributary.channel.document.PermissionView;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.channel.document.WaiverView;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.Organization;
import org.tributary.party.document.OrganizationView;
import org.tributary.terms.PartnershipAgreement;

/** Reads a document of reference data, noting all its faults at once. */
final class ReferenceDataReader {

    private ReferenceDataReader() {}

    /** @throws org.tributary.Refusal.Invalid with every fault of the document */
    static ReferenceData read(JsonDocument document) {
        Fields fields = document.fields();
        List<Organization> organizations = fields.optionalObjects("organizations", OrganizationView::read);
        List<Product> products = fields.optionalObjects("products", ProductView::read);
        List<Channel> channels = fields.optionalObjects("channels", ChannelView::read);
        List<Permission> permissions = fields.optionalObjects("permissions", PermissionView::read);
        List<FxRate> fxRates = fields.optionalObjects("fxRates", ReferenceDataReader::fxRate);
        List<PartnershipAgreement> agreements = fields.optionalRecords("agreements", PartnershipAgreement.class);
        List<Launch> launches = fields.optionalObjects("launches", LaunchView::read);
        List<Waiver> waivers = fields.optionalObjects("waivers", WaiverView::read);
        List<PublishedFigure> figures = fields.optionalObjects("figures", CheckView::readFigure);
        List<Check> checks = fields.optionalObjects("checks", CheckView::read);
        Optional<ReferenceData> data = fields.end(() -> new ReferenceData(
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
        document.faults().refuseIfAny("reference-data.invalid-document");
        return data.orElseThrow();
    }

    private static Optional<FxRate> fxRate(Fields fields) {
        Optional<Currency> from = fields.text("from", Money::currency);
        Optional<Currency> to = fields.text("to", Money::currency);
        Optional<YearMonth> month = fields.text("month", Forms::month);
        Optional<Rate> rate = fields.text("rate", Rate::of);
        Optional<Provenance> provenance = fields.object("provenance", ProvenanceView::read);
        return fields.end(() -> new FxRate(
                from.orElseThrow(),
                to.orElseThrow(),
                month.orElseThrow(),
                rate.orElseThrow(),
                provenance.orElseThrow().tag() + ": " + provenance.orElseThrow().source()));
    }
}
