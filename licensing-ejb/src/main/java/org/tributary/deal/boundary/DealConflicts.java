package org.tributary.deal.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.database.Database;
import org.tributary.deal.Adjudication;
import org.tributary.deal.Conflict;
import org.tributary.deal.Deal;
import org.tributary.deal.DealId;
import org.tributary.deal.DealRefused;
import org.tributary.deal.DealStep;
import org.tributary.deal.control.ConflictDesk;
import org.tributary.deal.control.ConflictRows;
import org.tributary.deal.control.DealCaller;
import org.tributary.deal.control.DealRows;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.Scopes;

/** What deals meet, asked as often as one likes, and how that is decided: by the adjudicator the policy names, with a reason, on the record. */
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
public class DealConflicts {

    @Inject
    DealRows deals;

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

    /**
     * What a deal meets now, with the decisions there are.
     *
     * @param met to a partner, named to nobody
     * @param decided the vendor's to see; none to a partner
     */
    public record Answer(List<Met> met, List<Adjudication> decided) {

        /** Copies the lists. */
        public Answer {
            met = List.copyOf(met);
            decided = List.copyOf(decided);
        }
    }

    /** A conflict, and whether it was decided in the deal's favour. */
    public record Met(Conflict conflict, boolean settled) {}

    /**
     * What a deal meets now. One that has come to its end meets nothing any more.
     *
     * @throws Refusal.NotFound if there is no such deal, or it is another partner's
     */
    public Answer of(DealId id) {
        Deal deal = deals.require(id, caller.scope());
        Instant now = clock.instant();
        boolean over = deal.stateOn(LocalDate.ofInstant(now, ZoneOffset.UTC)).isTerminal();
        return scopes.inTheVendorsEyes(() -> {
            List<Adjudication> decided = conflicts.adjudications(id);
            List<Conflict> met = over ? List.of() : desk.met(deal, now);
            List<Met> shown = met.stream()
                    .map(one -> new Met(named(one), one.isSettledBy(decided)))
                    .toList();
            return new Answer(shown, caller.scope().equals("*") ? decided : List.of());
        });
    }

    private Conflict named(Conflict conflict) {
        return caller.shown(List.of(conflict)).getFirst();
    }

    /**
     * Decides a conflict of a deal that waits for its own decision.
     *
     * @param version the one that was read
     * @param other the deal it is in conflict with, where it is with one
     * @param reason in words
     * @throws Refusal.NotFound if there is no such deal
     * @throws Refusal.Invalid if the deal meets no such thing, or no reason is given
     * @throws DealRefused if the version was another, the deal is decided, or somebody else decides
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER})
    public Deal adjudicate(
            DealId id,
            int version,
            Conflict.Kind kind,
            Optional<DealId> other,
            Adjudication.Decision decision,
            String reason) {
        Deal before = deals.requireForChange(id, caller.scope());
        caller.require(DealStep.ADJUDICATE, before);
        database.lock("tributary.deal-entry");
        Act act = caller.act(version, Optional.of(reason));
        List<Conflict> met = desk.met(before, act.at());
        Conflict conflict = met.stream()
                .filter(one -> one.kind() == kind && one.deal().equals(other))
                .findFirst()
                .orElseThrow(() -> new DealRefused("deal.no-conflict", "/kind", "The deal meets no such thing."));
        requireAdjudicator(conflict);
        Deal after = before.adjudicated(decision, act);
        conflicts.add(
                id,
                conflicts.adjudications(id).size(),
                new Adjudication(kind, other, conflict.proposal().stands(), decision, act.actor(), act.at(), reason));
        return caller.keep(
                before,
                after,
                desk.open(before, met).size(),
                kind + " with " + other.map(DealId::toString).orElse("the policy") + " " + decision + ": " + reason);
    }

    private void requireAdjudicator(Conflict conflict) {
        if (conflict.adjudicator()
                .filter(named -> !named.equals(caller.username()))
                .isPresent()) {
            throw new DealRefused(
                    Refusal.Kind.FORBIDDEN, "deal.adjudicator", "The policy names somebody else as the adjudicator.");
        }
    }
}
