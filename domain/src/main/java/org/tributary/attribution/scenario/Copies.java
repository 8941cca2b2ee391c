package org.tributary.attribution.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.time.DateRange;

/** Copies of agreements, revisions and clauses with one part replaced. */
final class Copies {

    private Copies() {}

    static PartnershipAgreement with(PartnershipAgreement agreement, Stream<Revision> revisions) {
        return new PartnershipAgreement(
                agreement.id(),
                agreement.name(),
                agreement.parties(),
                agreement.currency(),
                agreement.zone(),
                revisions.toList(),
                agreement.events());
    }

    static PartnershipAgreement withEvents(PartnershipAgreement agreement, List<AgreementEvent> events) {
        return new PartnershipAgreement(
                agreement.id(),
                agreement.name(),
                agreement.parties(),
                agreement.currency(),
                agreement.zone(),
                agreement.revisions(),
                events);
    }

    static Revision recordedAt(Revision revision, Instant instant) {
        return copy(revision, revision.validity(), instant, revision.clauses());
    }

    static Revision open(Revision revision) {
        return copy(
                revision,
                DateRange.from(revision.validity().startInclusive()),
                revision.recordedAt(),
                revision.clauses());
    }

    static Revision withClauses(Revision revision, List<Clause> clauses) {
        return copy(revision, revision.validity(), revision.recordedAt(), clauses);
    }

    private static Revision copy(Revision revision, DateRange validity, Instant recordedAt, List<Clause> clauses) {
        return new Revision(
                revision.regime(),
                revision.title(),
                validity,
                recordedAt,
                revision.attributionDate(),
                revision.source(),
                clauses);
    }

    static ProportionalShare of(ProportionalShare share, Rate rate, Base base) {
        return new ProportionalShare(
                share.id(),
                share.provenance(),
                share.payer(),
                share.payee(),
                rate,
                base,
                share.basis(),
                share.coverage(),
                share.term(),
                share.rounding());
    }

    static Cap of(Cap cap, Money amount, LocalDate scopeStart) {
        return new Cap(
                cap.id(),
                cap.provenance(),
                amount,
                cap.legs(),
                scopeStart,
                cap.consumption(),
                cap.inceptionBalance(),
                cap.truncation());
    }
}
