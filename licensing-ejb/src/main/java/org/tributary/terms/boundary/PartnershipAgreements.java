package org.tributary.terms.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.Provenance;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.control.AgreementRows;
import org.tributary.terms.control.EntryChecks;
import org.tributary.terms.probe.BoundaryProbe;
import org.tributary.terms.probe.BoundaryProbes;

/** What partners agreed. A partner sees the agreements it is party to, and no other can be told from one that does not exist. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.BILLING_SYSTEM,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class PartnershipAgreements {

    @Inject
    AgreementRows agreements;

    @Inject
    EntryChecks checks;

    @Inject
    CurrentActor actor;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** The agreements the caller may see, by id, each with all its revisions. */
    public List<PartnershipAgreement> list() {
        return agreements.all().stream().filter(this::isVisible).toList();
    }

    /** @throws Refusal.NotFound if there is no such agreement, or the caller is not party to it */
    public PartnershipAgreement require(AgreementId id) {
        return list().stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("agreement"));
    }

    /**
     * The agreement as it was known at an instant, as a document that can be entered again.
     *
     * @throws Refusal.NotFound if nothing of it was known by then, or the caller is not party to it
     */
    public PartnershipAgreement known(AgreementId id, Instant knownAt) {
        return require(id).asKnown(knownAt).orElseThrow(() -> new Refusal.NotFound("agreement"));
    }

    /**
     * The days around each change of terms, as known at an instant, and what each of them gets.
     *
     * @throws Refusal.NotFound if there is no such agreement, or the caller is not party to it
     */
    public List<BoundaryProbe> probes(AgreementId id, Instant knownAt) {
        return BoundaryProbes.of(require(id), knownAt);
    }

    /**
     * Adds an agreement, or to one that is there what is not there yet.
     *
     * @param fresh its revisions that are not there yet
     * @param happened its events that are not there yet
     */
    @RolesAllowed(Role.ADMIN)
    public void register(PartnershipAgreement agreement, List<Revision> fresh, List<AgreementEvent> happened) {
        agreements.add(agreement, fresh, happened);
    }

    /**
     * Records that something happened which ends clauses, as known from now on. A repeat adds nothing and returns the first.
     *
     * @param occurredOn accrual ends with this day, exclusivity at its beginning; it may lie in the past
     * @throws Refusal.NotFound if there is no such agreement
     * @throws Refusal.Invalid if no trigger of the agreement defines the event
     */
    @RolesAllowed({Role.FINANCE, Role.APPROVER})
    public AgreementEvent recordEvent(AgreementId id, EventCode code, LocalDate occurredOn, Provenance provenance) {
        database.lock("tributary.reference-data");
        // what a run has read as known is not added to while it runs
        database.lock("tributary.attribution");
        PartnershipAgreement agreement = require(id);
        AgreementEvent event = new AgreementEvent(code, occurredOn, clock.instant(), provenance);
        Optional<AgreementEvent> last = agreement.events().stream()
                .filter(other -> other.code().equals(code))
                .reduce((_, later) -> later);
        return last.filter(other -> other.occurredOn().equals(occurredOn)
                        && other.provenance().equals(provenance))
                .orElseGet(() -> add(event, agreement));
    }

    private AgreementEvent add(AgreementEvent event, PartnershipAgreement agreement) {
        agreements.add(checks.with(event, agreement), List.of(), List.of(event));
        trail.record("agreement.event", agreement.id().value(), event.code() + " on " + event.occurredOn());
        return event;
    }

    private boolean isVisible(PartnershipAgreement agreement) {
        String scope = actor.scope();
        return scope.equals("*")
                || agreement.parties().stream().anyMatch(party -> party.value().equals(scope));
    }
}
