package org.tributary.terms.control;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Clause;
import org.tributary.time.DateRange;

@Entity
@Table(name = "revision")
class RevisionRow {

    /** A revision's place in its agreement; numbers count from 1 in the order recorded. */
    @Embeddable
    record Key(String agreement, int number) {}

    @EmbeddedId
    private Key key;

    private String regime;

    private String title;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "attribution_date")
    @Enumerated(EnumType.STRING)
    private Revision.AttributionDate attributionDate;

    private String source;

    @SuppressWarnings("NullAway")
    protected RevisionRow() {}

    RevisionRow(AgreementId agreement, int number, Revision revision) {
        key = new Key(agreement.value(), number);
        regime = revision.regime();
        title = revision.title();
        validFrom = revision.validity().startInclusive();
        validTo = revision.validity().isOpen() ? null : revision.validity().endExclusive();
        recordedAt = revision.recordedAt();
        attributionDate = revision.attributionDate();
        source = revision.source();
    }

    Key key() {
        return key;
    }

    Revision revision(List<Clause> clauses) {
        DateRange validity = validTo == null ? DateRange.from(validFrom) : new DateRange(validFrom, validTo);
        return new Revision(regime, title, validity, recordedAt, attributionDate, source, clauses);
    }
}
