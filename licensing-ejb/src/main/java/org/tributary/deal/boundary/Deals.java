package org.tributary.deal.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.database.Database;
import org.tributary.database.Outcome;
import org.tributary.deal.Conflict;
import org.tributary.deal.Deal;
import org.tributary.deal.DealId;
import org.tributary.deal.DealPage;
import org.tributary.deal.DealQuery;
import org.tributary.deal.DealRefused;
import org.tributary.deal.DealStep;
import org.tributary.deal.Evidence;
import org.tributary.deal.RefusalReason;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.deal.control.ConflictDesk;
import org.tributary.deal.control.ConflictRows;
import org.tributary.deal.control.DealCaller;
import org.tributary.deal.control.DealLists;
import org.tributary.deal.control.DealRows;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.Scopes;

/** Deals from their submission on: decided by another person than who registered them, ended by who works on them. A partner sees its own alone. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class Deals {

    @Inject
    DealRows deals;

    @Inject
    DealLists lists;

    @Inject
    ConflictDesk desk;

    @Inject
    ConflictRows conflicts;

    @Inject
    DealCaller caller;

    @Inject
    Scopes scopes;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** One page; its total is over the whole filter. */
    public DealPage list(DealQuery query) {
        return lists.page(query, caller.scope());
    }

    /** Every deal of a filter in its order, page after page, each handed on as it is read. */
    public void export(DealQuery query, Consumer<DealPage.Summary> sink) {
        DealQuery next = query;
        DealPage page;
        do {
            page = list(next);
            page.items().forEach(sink);
            next = new DealQuery(next.filter(), next.sort(), next.descending(), next.page() + 1, next.size());
        } while (page.items().size() == next.size());
    }

    /** @throws Refusal.NotFound if there is no such deal, or it is another partner's */
    public Deal require(DealId id) {
        return deals.require(id, caller.scope());
    }

    /** The rules of the day on which a deal was submitted, as known now: by these its clock runs, and it is protected. */
    public RegistrationPolicy policyOf(Deal deal) {
        return scopes.inTheVendorsEyes(() -> desk.policy(deal.submittedOn(), clock.instant()));
    }

    /** What the caller may do with a deal now. */
    public Set<DealStep> steps(Deal deal) {
        return caller.steps(deal, policyOf(deal));
    }

    /**
     * Takes a deal a step further: registers or refuses it, withdraws it, or says that it was won or lost.
     *
     * @param version the one that was read
     * @param reason of a refusal
     * @param words required to refuse and for a loss
     * @throws Refusal.NotFound if there is no such deal, or it is another partner's
     * @throws DealRefused if the version was another, the step does not start here or is not the caller's, a refusal names no reason, or a conflict
     *     is open where it should be registered
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.PARTNER_USER, Role.PARTNER_ADMIN})
    public Deal step(DealId id, DealStep step, int version, Optional<RefusalReason> reason, Optional<String> words) {
        Deal before = deals.requireForChange(id, caller.scope());
        caller.require(step, before);
        Act act = caller.act(version, words);
        Deal after = switch (step) {
            case REGISTER -> registered(before, act);
            case REFUSE -> before.refuse(reason.orElseThrow(Deals::noReason), act);
            case WITHDRAW, WIN, LOSE -> before.end(step, act);
            case SUBMIT, EXTEND, ADJUDICATE ->
                throw new Refusal.Invalid("deal.step", "This step is taken by a document of its own.");
        };
        return caller.keep(before, after, 0, words.orElse(""));
    }

    /** A deal that was picked, and the version of it that was read. */
    public record Pick(DealId id, int version) {}

    /**
     * Takes many deals the same step further, each by itself: one that is refused leaves the others alone.
     *
     * @param dryRun whether nothing is kept: what would happen is found out by doing it, and undone
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.PARTNER_USER, Role.PARTNER_ADMIN})
    public List<Outcome<DealId, Deal>> stepAll(
            List<Pick> picks, DealStep step, Optional<RefusalReason> reason, Optional<String> words, boolean dryRun) {
        return database.each(picks, !dryRun, Pick::id, pick -> step(pick.id(), step, pick.version(), reason, words));
    }

    private static DealRefused noReason() {
        return new DealRefused("deal.reason", "/reason", "A refusal names its reason.");
    }

    private Deal registered(Deal before, Act act) {
        // nothing comes in between what it meets and its protection
        database.lock("tributary.deal-entry");
        Deal after = before.register(policyOf(before), act);
        List<Conflict> open = scopes.inTheVendorsEyes(() -> {
            List<Conflict> met = desk.met(before, act.at());
            conflicts.add(before.id(), act.at(), met);
            return desk.open(before, met);
        });
        if (!open.isEmpty()) {
            throw new DealRefused(
                    Refusal.Kind.CONFLICT,
                    "deal.conflict",
                    "What it meets is adjudicated first; " + open.size() + (open.size() == 1 ? " is" : " are")
                            + " open.");
        }
        return after;
    }

    /**
     * Protects a deal for longer, once.
     *
     * @param version the one that was read
     * @param proof of activity
     * @throws Refusal.NotFound if there is no such deal, or it is another partner's
     * @throws DealRefused if the version was another, it is not protected now, or it was extended before
     */
    @RolesAllowed({Role.SALES_OPS, Role.PARTNER_USER, Role.PARTNER_ADMIN})
    public Deal extend(DealId id, int version, Evidence proof) {
        Deal before = deals.requireForChange(id, caller.scope());
        Deal after = before.extend(policyOf(before), proof, caller.act(version, Optional.empty()));
        return caller.keep(before, after, 0, proof.words());
    }
}
