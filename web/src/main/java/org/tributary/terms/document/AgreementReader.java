package org.tributary.terms.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Clause;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.time.DateRange;

/** Reads an agreement with all its revisions. */
public final class AgreementReader {

    private AgreementReader() {}

    /** The agreement, unless anything is wrong with it. */
    public static Optional<PartnershipAgreement> read(Fields fields) {
        Optional<AgreementId> id = fields.text("id", AgreementId::new);
        Optional<String> name = fields.text("name", Forms.words(200));
        List<OrganizationId> parties = fields.texts("parties", OrganizationId::new);
        Optional<Currency> currency = fields.text("currency", Money::currency);
        List<Revision> revisions = fields.objects("revisions", revision -> revision(revision, currency));
        return fields.end(() -> new PartnershipAgreement(
                id.orElseThrow(), name.orElseThrow(), parties, currency.orElseThrow(), revisions));
    }

    private static Optional<Revision> revision(Fields fields, Optional<Currency> currency) {
        Optional<String> regime = fields.text("regime", Forms.words(40));
        Optional<String> title = fields.text("title", Forms.words(200));
        Optional<DateRange> validity = validity(fields);
        Optional<Instant> recordedAt = fields.text("recordedAt", Forms::instant);
        Optional<Revision.AttributionDate> attributionDate =
                fields.text("attributionDate", Forms.oneOf(Revision.AttributionDate.class));
        Optional<String> source = fields.text("source", Forms.words(500));
        List<Clause> clauses = fields.objects("clauses", clause -> ClauseReader.read(clause, currency));
        return fields.end(() -> new Revision(
                regime.orElseThrow(),
                title.orElseThrow(),
                validity.orElseThrow(),
                recordedAt.orElseThrow(),
                attributionDate.orElseThrow(),
                source.orElseThrow(),
                clauses));
    }

    private static Optional<DateRange> validity(Fields fields) {
        Optional<LocalDate> from = fields.text("validFrom", Forms::day);
        Optional<LocalDate> to = fields.optionalText("validTo", Forms::day);
        return from.flatMap(start -> fields.check("validTo", () -> new DateRange(start, to.orElse(LocalDate.MAX))));
    }
}
