package org.tributary.terms.document;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.channel.Provenance;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.clause.EventCode;

/** Something that happened and ends clauses. */
public record AgreementEventView(String code, String occurredOn, String recordedAt, ProvenanceView provenance) {

    /** What is reported of an event; when it was recorded is the platform's to say. */
    public record Report(EventCode code, LocalDate occurredOn, Provenance provenance) {}

    /** The view of an event. */
    public static AgreementEventView of(AgreementEvent event) {
        return new AgreementEventView(
                event.code().value(),
                event.occurredOn().toString(),
                event.recordedAt().toString(),
                ProvenanceView.of(event.provenance()));
    }

    /** @throws org.tributary.Refusal.Invalid with every fault of the document */
    public static Report read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<EventCode> code = fields.text("code", EventCode::new);
        Optional<LocalDate> occurredOn = fields.text("occurredOn", Forms::day);
        Optional<Provenance> provenance = fields.object("provenance", ProvenanceView::read);
        Optional<Report> report =
                fields.end(() -> new Report(code.orElseThrow(), occurredOn.orElseThrow(), provenance.orElseThrow()));
        document.faults().refuseIfAny("agreement-event.invalid");
        return report.orElseThrow();
    }
}
