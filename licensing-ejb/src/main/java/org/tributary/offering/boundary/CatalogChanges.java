package org.tributary.offering.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.approval.DraftState;
import org.tributary.approval.Step;
import org.tributary.approval.boundary.DraftSteps;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.catalog.boundary.ProductAdditions;
import org.tributary.database.Database;
import org.tributary.idempotency.CallKey;
import org.tributary.idempotency.boundary.KeyedCalls;
import org.tributary.identity.Role;
import org.tributary.offering.change.CatalogChange;
import org.tributary.offering.change.ChangeDraft;
import org.tributary.offering.change.ChangeId;
import org.tributary.offering.change.NewProduct;
import org.tributary.offering.change.Repricing;
import org.tributary.offering.control.ChangeChecks;
import org.tributary.offering.control.ChangeRows;
import org.tributary.offering.control.OfferingRows;
import org.tributary.offering.control.PriceBookRows;
import org.tributary.offering.control.SubscriptionRows;
import org.tributary.offering.lifecycle.OfferingComparison;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.VersionComparison;
import org.tributary.offering.subscription.PriceEffect;

/**
 * Changes of the catalogue: new products, how they are offered and what they cost, drafted together, checked at once, held against what they change
 * and against what running contracts pay, approved by a second person, published at one instant.
 */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class CatalogChanges {

    private static final String SUBJECT = "catalog";

    @Inject
    ChangeRows changes;

    @Inject
    PriceBookRows books;

    @Inject
    OfferingRows offerings;

    @Inject
    SubscriptionRows subscriptions;

    @Inject
    ProductAdditions products;

    @Inject
    ChangeChecks checks;

    @Inject
    DraftSteps steps;

    @Inject
    Database database;

    @Inject
    KeyedCalls calls;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Those that were changed last, the last one first; 500 at most.
     *
     * @param states empty for all
     */
    public List<ChangeDraft> list(Set<DraftState> states) {
        return changes.latest().stream()
                .filter(draft ->
                        states.isEmpty() || states.contains(draft.life().state()))
                .toList();
    }

    /** @throws Refusal.NotFound if there is no such change */
    public ChangeDraft require(ChangeId id) {
        return changes.require(id);
    }

    /** What the caller may do with a change as it stands. */
    public Set<Step> steps(ChangeDraft draft) {
        return steps.own(SUBJECT, draft.life().stepsOf(steps.account()));
    }

    /**
     * What a change does to one book.
     *
     * @param before the version whose place it takes on its day; empty where the book begins with it
     */
    public record BookComparison(
            Repricing repricing, Optional<PriceBookVersion> before, VersionComparison comparison) {}

    /** Holds the prices of a change against those in force on their day. */
    public List<BookComparison> comparison(ChangeId id) {
        ChangeDraft draft = changes.require(id);
        Instant now = knownAt(draft);
        List<BookComparison> compared = new ArrayList<>();
        for (Repricing repricing : draft.change().prices()) {
            Optional<PriceBookVersion> before = books.require(repricing.book()).lanes(now).stream()
                    .filter(lane -> lane.days().contains(repricing.version().newSalesFrom()))
                    .map(PriceBook.Lane::version)
                    .findFirst();
            compared.add(new BookComparison(repricing, before, VersionComparison.of(before, repricing.version())));
        }
        return compared;
    }

    /** Holds the offerings of a change against how their products are offered without it. */
    public List<OfferingComparison> offeringComparison(ChangeId id) {
        ChangeDraft draft = changes.require(id);
        Instant now = knownAt(draft);
        return draft.change().offerings().stream()
                .map(offering -> OfferingComparison.of(offerings.find(offering.product(), now), offering))
                .toList();
    }

    /** What a change does to running contracts in the year from its prices' first day. */
    public List<PriceEffect> effects(ChangeId id) {
        ChangeDraft draft = changes.require(id);
        Instant now = knownAt(draft);
        return draft.change().prices().stream()
                .flatMap(repricing -> PriceEffect.of(
                        books.require(repricing.book()),
                        repricing.version(),
                        subscriptions.all(Optional.of(repricing.book())),
                        now)
                        .stream())
                .toList();
    }

    /** Now; of one that was published the instant before, so that it is held against what it changed. */
    private Instant knownAt(ChangeDraft draft) {
        return draft.life().state() == DraftState.PUBLISHED
                ? draft.life().changedAt().minusNanos(1_000)
                : clock.instant();
    }

    /**
     * Drafts a change.
     *
     * @param key under which a repeat returns the first, as it is by then
     * @throws Refusal.Invalid with every fault of the change
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public ChangeDraft create(Optional<CallKey> key, CatalogChange change) {
        return calls.once(
                key,
                "catalog-change",
                () -> create(change),
                draft -> draft.id().toString(),
                id -> changes.require(new ChangeId(UUID.fromString(id))));
    }

    private ChangeDraft create(CatalogChange change) {
        Instant now = clock.instant();
        checks.check(change, now);
        ChangeDraft draft = ChangeDraft.create(new ChangeId(UUID.randomUUID()), change, steps.account(), now);
        changes.add(draft);
        trail.record("catalog-change.create", draft.id().toString(), change.title());
        return draft;
    }

    /**
     * Replaces the document of a change.
     *
     * @param version the one that was read
     * @throws Refusal.NotFound if there is no such change
     * @throws Refusal.Invalid with every fault of the change
     * @throws org.tributary.approval.DraftRefused if the version was another, or its life is over
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public ChangeDraft edit(ChangeId id, int version, CatalogChange change) {
        ChangeDraft before = changes.requireForChange(id);
        Instant now = clock.instant();
        ChangeDraft after = before.edit(change, steps.act(version, now, Optional.empty()));
        checks.check(change, now);
        return keep(before, after, Step.EDIT, "");
    }

    /**
     * Takes a change a step further; published, all of it holds from now on.
     *
     * @param step any but its creation and an edit
     * @param version the one that was read
     * @param comment required to reject
     * @throws Refusal.NotFound if there is no such change
     * @throws org.tributary.approval.DraftRefused if the version was another, the step does not start here, or the same person wrote and
     *     approves it
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.APPROVER})
    public ChangeDraft step(ChangeId id, Step step, int version, Optional<String> comment) {
        steps.require(SUBJECT, step);
        if (step == Step.PUBLISH) {
            // nothing that it was checked against changes before it holds, and nothing is known halfway
            database.lock("tributary.reference-data");
            database.lock("tributary.attribution");
        }
        ChangeDraft before = changes.requireForChange(id);
        Act act = steps.act(version, clock.instant(), comment);
        ChangeDraft after = before.step(step, act);
        if (step == Step.PUBLISH) {
            publish(before.change(), act.at());
        }
        return keep(before, after, step, comment.orElse(""));
    }

    /** Other changes may have come since it was drafted, so it is checked once more. */
    private void publish(CatalogChange change, Instant now) {
        checks.check(change, now);
        products.add(change.products().stream().map(NewProduct::product).toList());
        change.prices()
                .forEach(repricing -> books.addVersions(
                        repricing.book(), List.of(repricing.version().recorded(now))));
        offerings.add(change.offerings().stream()
                .map(offering -> offering.recorded(now))
                .toList());
    }

    private ChangeDraft keep(ChangeDraft before, ChangeDraft after, Step step, String details) {
        changes.change(before, after);
        steps.record("catalog-change", after.id().toString(), after.life().version(), step, details);
        return after;
    }
}
