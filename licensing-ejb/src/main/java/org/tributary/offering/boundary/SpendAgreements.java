package org.tributary.offering.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.control.SpendAgreementChecks;
import org.tributary.offering.control.SpendAgreementRows;
import org.tributary.offering.subscription.Subscription;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** What customers agreed about their spend as a whole. What is recorded later under an id takes its place from then on. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class SpendAgreements {

    @Inject
    SpendAgreementRows agreements;

    @Inject
    SpendAgreementChecks checks;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * One page of agreements, by id.
     *
     * @param page from 1
     * @param total how many there are
     */
    public record Page(List<SpendAgreement> items, int page, int size, long total) {

        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Those known at an instant, by id; of one customer where it is named, signed with one contract where that is.
     *
     * @param page from 1
     * @param size 1 to 200
     * @throws Refusal.Invalid with all faults, if page or size are out of range
     */
    public Page list(
            Optional<OrganizationId> customer, Optional<String> contract, Instant knownAt, int page, int size) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(page >= 1 && page <= 1_000_000, "query.page", "/page", "Pages count from 1.");
        faults.require(size >= 1 && size <= 200, "query.size", "/size", "A page has 1 to 200 rows.");
        faults.refuseIfAny("query.invalid");
        return new Page(
                agreements.page(customer, contract, knownAt, page, size),
                page,
                size,
                agreements.count(customer, contract, knownAt));
    }

    /** @throws Refusal.NotFound if there was no such agreement by then */
    public SpendAgreement require(SpendAgreementId id, Instant knownAt) {
        return agreements.find(id, knownAt).orElseThrow(() -> new Refusal.NotFound("spend-agreement"));
    }

    /** Whether there is an agreement of this id. */
    public boolean isKnown(SpendAgreementId id) {
        return agreements.find(id, clock.instant()).isPresent();
    }

    /** On which agreements a subscription draws on some of these days, as known at an instant. */
    public List<SpendAgreement> drawnBy(Subscription subscription, DateRange days, Instant knownAt) {
        return agreements.of(subscription.customer(), knownAt).stream()
                .filter(agreement -> agreement.isDrawnBy(subscription.id())
                        && agreement.days().intersection(days).isPresent())
                .toList();
    }

    /**
     * Keeps an agreement as the version it says; one that says the same as the last version adds nothing and returns that. It stays with the contract that
     * it was signed with.
     *
     * @param asked when it says it was recorded does not matter: it is now
     * @throws Refusal.Invalid with every fault: who and what is not known, what draws on another agreement, what no version may change
     * @throws Conflict if the version before it is not the last one
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public SpendAgreement record(SpendAgreement asked) {
        database.lock("tributary.spend-agreements");
        Optional<SpendAgreement> last = agreements.find(asked.id(), clock.instant());
        return keep(asked.with(last.flatMap(SpendAgreement::contract)), last);
    }

    /**
     * Keeps an agreement that is signed with a contract, or alone. For other contexts, within their transaction.
     *
     * @throws Refusal.Invalid as {@link #record}
     * @throws Conflict if there is another agreement of its id
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public SpendAgreement sign(SpendAgreement asked) {
        database.lock("tributary.spend-agreements");
        return keep(asked, agreements.find(asked.id(), clock.instant()));
    }

    private SpendAgreement keep(SpendAgreement asked, Optional<SpendAgreement> last) {
        return last.filter(known -> known.saysTheSame(asked)).orElseGet(() -> {
            SpendAgreement next = asked.recorded(asked.version(), clock.instant());
            if (next.version() != last.map(SpendAgreement::version).orElse(0) + 1) {
                throw new Conflict(asked.id(), last);
            }
            checks.check(next, last);
            agreements.add(next, actor.require().username());
            trail.record(
                    "spend-agreement.recorded",
                    next.id().value(),
                    "version " + next.version() + " of " + next.customer() + ": " + next.title());
            return next;
        });
    }

    /** Another version is the last one. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        Conflict(SpendAgreementId id, Optional<SpendAgreement> last) {
            super(
                    Kind.CONFLICT,
                    "spend-agreement.conflict",
                    last.map(known -> "The spend agreement " + id + " is known with other content, as version "
                                    + known.version() + ".")
                            .orElse("There is no spend agreement " + id + " to change."));
        }
    }
}
