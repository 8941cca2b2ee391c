package org.tributary.channel.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Launch;
import org.tributary.channel.Provenance;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.party.OrganizationId;

/** A product became available at a host. */
public record LaunchView(String product, String host, String on, ProvenanceView provenance, String recordedAt) {

    /** The view of a launch. */
    public static LaunchView of(Launch launch) {
        return new LaunchView(
                launch.product().value(),
                launch.host().value(),
                launch.on().toString(),
                ProvenanceView.of(launch.provenance()),
                launch.recordedAt().toString());
    }

    /** Reads one; without a moment of recording it is known since its day. */
    public static Optional<Launch> read(Fields fields) {
        Optional<ProductId> product = fields.text("product", ProductId::new);
        Optional<OrganizationId> host = fields.text("host", OrganizationId::new);
        Optional<LocalDate> on = fields.text("on", Forms::day);
        Optional<Provenance> provenance = fields.object("provenance", ProvenanceView::read);
        Optional<Instant> recordedAt = fields.optionalText("recordedAt", Forms::instant);
        return fields.end(() -> new Launch(
                product.orElseThrow(),
                host.orElseThrow(),
                on.orElseThrow(),
                recordedAt.orElseGet(
                        () -> on.orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant()),
                provenance.orElseThrow()));
    }
}
