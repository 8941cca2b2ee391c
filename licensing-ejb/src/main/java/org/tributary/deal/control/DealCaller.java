package org.tributary.deal.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.deal.Conflict;
import org.tributary.deal.Deal;
import org.tributary.deal.DealRefused;
import org.tributary.deal.DealStep;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.identity.Account;
import org.tributary.identity.Actor;
import org.tributary.identity.Capability;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.party.OrganizationId;

/** Who asks about deals: what is the caller's to see, and which steps are the caller's to take. */
@Dependent
public class DealCaller {

    private final CurrentActor actor;
    private final DealRows deals;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public DealCaller(CurrentActor actor, DealRows deals, AuditTrail trail, Clock clock) {
        this.actor = actor;
        this.deals = deals;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the caller may see: {@code *} for the vendor, a partner's id for its users. */
    public String scope() {
        return actor.scope();
    }

    /** The organization of a partner's user; empty for the vendor's staff. */
    public Optional<OrganizationId> organization() {
        return actor.require().partner().map(OrganizationId::new);
    }

    /** The caller's username. */
    public String username() {
        return actor.require().username();
    }

    /** The caller's account, and the person behind it. */
    public Account account() {
        return actor.require().account();
    }

    /** The caller's act on the version that was read. */
    public Act act(int version, Optional<String> words) {
        return new Act(account(), version, clock.instant(), words);
    }

    /** Of what can be done with a deal today, what is the caller's to do. */
    public Set<DealStep> steps(Deal deal, RegistrationPolicy policy) {
        return deal.stepsOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), policy).stream()
                .filter(step -> isOwn(step, deal))
                .filter(step -> !step.decides() || !deal.isSubmittedBy(account()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Holds a step to whose it is.
     *
     * @throws DealRefused if it is not the caller's to take
     */
    public void require(DealStep step, Deal deal) {
        if (!isOwn(step, deal)) {
            throw new DealRefused(
                    Refusal.Kind.FORBIDDEN, "deal.role", "The step " + step + " is not the caller's to take.");
        }
    }

    /** Whoever decides on deals decides; a partner withdraws its own, sales what is the vendor's. */
    private boolean isOwn(DealStep step, Deal deal) {
        Actor caller = actor.require();
        boolean withdraws = deal.partner().isEmpty() || !caller.scope().equals("*");
        return Capability.holds(caller, step.decides() ? "deal.decide" : "deal.register")
                && (step != DealStep.WITHDRAW || withdraws);
    }

    /** Conflicts as the caller may see them: to a partner nothing of them names anybody. */
    public List<Conflict> shown(List<Conflict> met) {
        return scope().equals("*") ? met : met.stream().map(Conflict::unnamed).toList();
    }

    /** Keeps what became of a deal, and leaves an event of it in the trail. */
    public Deal keep(Deal before, Deal after, int openConflicts, String details) {
        deals.change(before, after, openConflicts);
        trail.record(
                "deal." + after.history().getLast().step().name().toLowerCase(Locale.ROOT),
                after.id().toString(),
                "version " + after.version() + (details.isEmpty() ? "" : ": " + details));
        return after;
    }
}
