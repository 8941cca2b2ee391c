package org.tributary.channel.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.channel.Waiver;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.party.OrganizationId;

/** What a host with a first right said of a product. */
public record WaiverView(
        String product,
        String grantedBy,
        boolean cannot,
        boolean declines,
        String publication,
        String from,
        ProvenanceView provenance,
        String recordedAt) {

    /** The view of a waiver. */
    public static WaiverView of(Waiver waiver) {
        return new WaiverView(
                waiver.product().value(),
                waiver.grantedBy().value(),
                waiver.cannot(),
                waiver.declines(),
                waiver.publication().name(),
                waiver.from().toString(),
                ProvenanceView.of(waiver.provenance()),
                waiver.recordedAt().toString());
    }

    /** Reads one; without a moment of recording it is known since its day. */
    public static Optional<Waiver> read(Fields fields) {
        Optional<ProductId> product = fields.text("product", ProductId::new);
        Optional<OrganizationId> grantedBy = fields.text("grantedBy", OrganizationId::new);
        Optional<Boolean> cannot = fields.truth("cannot");
        Optional<Boolean> declines = fields.truth("declines");
        Optional<Waiver.Publication> publication = fields.text("publication", Forms.oneOf(Waiver.Publication.class));
        Optional<LocalDate> from = fields.text("from", Forms::day);
        Optional<Provenance> provenance = fields.object("provenance", ProvenanceView::read);
        Optional<Instant> recordedAt = fields.optionalText("recordedAt", Forms::instant);
        return fields.end(() -> new Waiver(
                product.orElseThrow(),
                grantedBy.orElseThrow(),
                cannot.orElseThrow(),
                declines.orElseThrow(),
                publication.orElseThrow(),
                from.orElseThrow(),
                recordedAt.orElseGet(
                        () -> from.orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant()),
                provenance.orElseThrow()));
    }
}
