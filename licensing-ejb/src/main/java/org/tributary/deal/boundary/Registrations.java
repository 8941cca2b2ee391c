package org.tributary.deal.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.KnownNames;
import org.tributary.channel.boundary.Directory;
import org.tributary.database.Database;
import org.tributary.deal.Conflict;
import org.tributary.deal.Deal;
import org.tributary.deal.DealId;
import org.tributary.deal.Opportunity;
import org.tributary.deal.control.Companies;
import org.tributary.deal.control.ConflictDesk;
import org.tributary.deal.control.ConflictRows;
import org.tributary.deal.control.DealCaller;
import org.tributary.deal.control.DealRows;
import org.tributary.idempotency.CallKey;
import org.tributary.idempotency.boundary.KeyedCalls;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.Scopes;
import org.tributary.party.OrganizationId;

/** Deals as they come in: from a partner for itself, or from the vendor's sales. What they meet is found at once. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.PARTNER_USER, Role.PARTNER_ADMIN})
public class Registrations {

    @Inject
    DealRows deals;

    @Inject
    ConflictDesk desk;

    @Inject
    ConflictRows conflicts;

    @Inject
    Companies companies;

    @Inject
    DealCaller caller;

    @Inject
    Directory directory;

    @Inject
    Scopes scopes;

    @Inject
    KeyedCalls calls;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Registers a deal: it waits for a decision, and what it meets is found and kept. That it meets something does not refuse it.
     *
     * @param key under which a repeat returns the first, as it is by then
     * @param partner for whom, where the vendor's sales register it for one; a partner's own is the caller's
     * @throws Refusal.Invalid with every fault
     */
    public Deal register(Optional<CallKey> key, Optional<OrganizationId> partner, Opportunity opportunity) {
        return calls.once(
                key,
                "deal",
                () -> submit(partner, opportunity),
                deal -> deal.id().toString(),
                id -> deals.require(new DealId(UUID.fromString(id)), caller.scope()));
    }

    private Deal submit(Optional<OrganizationId> partner, Opportunity opportunity) {
        Deal deal = draft(partner, opportunity);
        // one at a time, so that of two at once the later one meets the first
        database.lock("tributary.deal-entry");
        int met = scopes.inTheVendorsEyes(() -> add(deal));
        trail.record(
                "deal.submit",
                deal.id().toString(),
                deal.partner().map(OrganizationId::value).orElse("direct") + ": "
                        + opportunity.prospect().legalName() + ", " + opportunity.product() + ", " + met
                        + " conflicts");
        return deal;
    }

    private int add(Deal deal) {
        Optional<OrganizationId> customer = companies.customerOf(deal);
        List<Conflict> met = desk.met(deal, customer, deal.submittedAt());
        deals.add(deal, met.size());
        companies.add(deal, customer);
        conflicts.add(deal.id(), deal.submittedAt(), met);
        return met.size();
    }

    /**
     * What a deal would meet if it were registered now; nothing is kept. To a partner nothing of it names anybody.
     *
     * @throws Refusal.Invalid as {@link #register} does
     */
    public List<Conflict> check(Optional<OrganizationId> partner, Opportunity opportunity) {
        Deal deal = draft(partner, opportunity);
        return caller.shown(scopes.inTheVendorsEyes(() -> desk.met(deal, deal.submittedAt())));
    }

    private Deal draft(Optional<OrganizationId> partner, Opportunity opportunity) {
        check(caller.organization(), partner, opportunity);
        return Deal.submit(
                new DealId(UUID.randomUUID()),
                caller.organization().or(() -> partner),
                opportunity,
                caller.account(),
                clock.instant());
    }

    private void check(Optional<OrganizationId> own, Optional<OrganizationId> partner, Opportunity opportunity) {
        Refusal.Faults faults = new Refusal.Faults();
        KnownNames known = directory.known();
        faults.require(
                own.isEmpty() || partner.map(own.get()::equals).orElse(true),
                "deal.partner",
                "/partner",
                "A partner registers deals of its own.");
        faults.require(
                own.isEmpty() || opportunity.customer().isEmpty(),
                "deal.customer",
                "/deal/customer",
                "Which customer it is, is found by the vendor.");
        if (own.isEmpty()) {
            partner.ifPresent(named -> known.check(named, "/partner", faults));
            opportunity.customer().ifPresent(named -> known.check(named, "/deal/customer", faults));
        }
        known.check(opportunity.product(), "/deal/product", faults);
        known.check(opportunity.channel(), "/deal/channel", faults);
        faults.refuseIfAny("deal.invalid");
    }
}
