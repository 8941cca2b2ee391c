package org.tributary.quote.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tributary.Refusal;
import org.tributary.approval.Act;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.boundary.Directory;
import org.tributary.contract.ContractId;
import org.tributary.contract.SoldThrough;
import org.tributary.database.Database;
import org.tributary.deal.DealId;
import org.tributary.deal.boundary.Deals;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.price.PriceBooks;
import org.tributary.quote.Acceptance;
import org.tributary.quote.DiscountFloors;
import org.tributary.quote.Offer;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.Quote;
import org.tributary.quote.QuoteFilter;
import org.tributary.quote.QuoteId;
import org.tributary.quote.QuoteRefused;
import org.tributary.quote.QuoteState;
import org.tributary.quote.QuoteStep;
import org.tributary.quote.QuoteSummary;
import org.tributary.quote.RecordedFloors;
import org.tributary.quote.control.FloorRows;
import org.tributary.quote.control.Outlooks;
import org.tributary.quote.control.QuoteLists;
import org.tributary.quote.control.QuoteReview;
import org.tributary.quote.control.QuoteRows;
import org.tributary.quote.control.QuoteSigning;
import org.tributary.quote.outlook.RoadOutlook;

/** What is offered to customers: written in versions, weighed on several roads, presented, and accepted as a contract and a spend agreement. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class Quotes {

    @Inject
    QuoteRows quotes;

    @Inject
    QuoteLists lists;

    @Inject
    FloorRows floors;

    @Inject
    Outlooks outlooks;

    @Inject
    QuoteReview review;

    @Inject
    ApprovalRequests approvals;

    @Inject
    PriceLists prices;

    @Inject
    QuoteSigning signing;

    @Inject
    Deals deals;

    @Inject
    Directory directory;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A page of a list, and how many there are in all. */
    public record Page(List<QuoteSummary> items, long total) {}

    /** The quotes of a filter, a page of them, the last changed first. */
    public Page list(QuoteFilter filter, int page, int size) {
        LocalDate today = Quote.dayOf(clock.instant());
        return new Page(lists.page(filter, today, (page - 1) * size, size), lists.count(filter, today));
    }

    /**
     * A quote as it stands.
     *
     * @param steps what can be done with it now
     * @param contract what it became
     * @param agreement what its usage became
     * @param approval what was asked about its last version, where somebody has to say yes
     */
    public record Standing(
            Quote quote,
            QuoteState state,
            Set<QuoteStep> steps,
            Optional<ContractId> contract,
            Optional<SpendAgreementId> agreement,
            Optional<ApprovalRequest> approval) {}

    /** @throws Refusal.NotFound if there is no such quote */
    public Standing require(QuoteId id) {
        return standing(find(id));
    }

    private Quote find(QuoteId id) {
        return quotes.find(id).orElseThrow(() -> new Refusal.NotFound("quote"));
    }

    private Standing standing(Quote quote) {
        Instant now = clock.instant();
        return new Standing(
                quote,
                quote.stateAt(now),
                quote.stepsAt(now),
                quotes.contractOf(quote.id()),
                quotes.agreementOf(quote.id()),
                approvals.find(review.subject(quote)));
    }

    /**
     * Writes the first version of a quote. A repeat returns the first, as it is by then.
     *
     * @throws Refusal.Invalid with every name that is not known, and every line that has no price
     * @throws QuoteRefused if a discount is deeper than the caller may quote, or there is another quote of this id
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public Standing begin(QuoteId id, Optional<DealId> deal, Offer offer) {
        database.lock("tributary.quote " + id);
        deal.ifPresent(deals::require);
        Optional<Quote> known = quotes.find(id);
        if (known.isPresent()) {
            return standing(same(known.get(), deal, offer));
        }
        PricedOffer priced = priced(offer);
        Quote quote = Quote.begin(id, deal, priced, actor.require().account(), clock.instant());
        quotes.add(quote, outlooks.total(priced));
        trail.record("quote.written", id + " 1", offer.title());
        return standing(quote);
    }

    private static Quote same(Quote known, Optional<DealId> deal, Offer offer) {
        boolean repeats =
                known.deal().equals(deal) && known.versions().getFirst().offer().equals(offer);
        if (!repeats) {
            throw new QuoteRefused(Refusal.Kind.CONFLICT, "quote.known", "There is another quote " + known.id() + ".");
        }
        return known;
    }

    /**
     * Writes a version more.
     *
     * @param revision the one that was read
     * @throws Refusal.NotFound if there is no such quote
     * @throws Refusal.Invalid as {@link #begin}
     * @throws QuoteRefused if the revision was another, the quote has come to its end, or a discount is deeper than the caller may quote
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public Standing write(QuoteId id, int revision, Offer offer) {
        database.lock("tributary.quote " + id);
        Quote quote = find(id).write(priced(offer), act(revision, Optional.empty()));
        return kept(quote, "quote.written", offer.title());
    }

    private PricedOffer priced(Offer offer) {
        requireKnown(offer);
        DiscountFloors now = RecordedFloors.inForce(floors.all(), Quote.dayOf(clock.instant()));
        now.check(offer, actor.require().roles());
        return priced(offer, offer.through());
    }

    private PricedOffer priced(Offer offer, SoldThrough through) {
        return PricedOffer.of(offer, through, new PriceBooks(prices.list()), clock.instant());
    }

    private void requireKnown(Offer offer) {
        offer.checkNames(directory.known());
    }

    /**
     * Takes a quote a step further: presents, declines or withdraws it. What needs somebody's yes before it is presented is asked about, and stays a draft
     * until all of it is there; presented again, it then is.
     *
     * @param revision the one that was read
     * @param words required to decline, to withdraw, and to present what the guard denies
     * @throws Refusal.NotFound if there is no such quote
     * @throws QuoteRefused if the revision was another, the step does not start here, the guard denies it and nobody may pass it over, or somebody said no
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public Standing step(QuoteId id, QuoteStep step, int revision, Optional<String> words) {
        if (step == QuoteStep.WRITE || step == QuoteStep.ACCEPT) {
            throw new Refusal.Invalid("quote.step", "This step is taken by a document of its own.");
        }
        database.lock("tributary.quote " + id);
        Quote before = find(id);
        Quote quote = before.step(step, act(revision, words));
        if (step == QuoteStep.PRESENT && !review.isCleared(before, words)) {
            return standing(before);
        }
        return kept(quote, "quote." + step.to().name().toLowerCase(Locale.ROOT), words.orElse(""));
    }

    /**
     * Signs what was presented, if the guard still lets it pass and usage would still be rated as quoted: what is charged by the period becomes a contract,
     * usage becomes subscriptions and the spend agreement that they draw on. All of it, or nothing.
     *
     * @param revision the one that was read
     * @throws Refusal.NotFound if there is no such quote
     * @throws Refusal.Invalid if something that it becomes has no name, or has the name of another
     * @throws QuoteRefused if the revision was another, it was not presented, its last day has passed, or prices of usage have moved
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public Standing accept(QuoteId id, int revision, Acceptance acceptance) {
        database.lock("tributary.quote " + id);
        Quote quote = find(id).step(QuoteStep.ACCEPT, act(revision, Optional.empty()));
        PricedOffer priced = quote.last().priced();
        review.requireUnchanged(quote);
        signing.sign(priced, acceptance);
        quotes.change(quote, outlooks.total(priced), Optional.of(acceptance));
        trail.record("quote.accepted", id + " " + quote.last().number(), acceptance.inWords());
        return standing(quote);
    }

    private Standing kept(Quote quote, String what, String words) {
        quotes.change(quote, outlooks.total(quote.last().priced()), Optional.empty());
        trail.record(what, quote.id() + " " + quote.last().number(), words);
        return standing(quote);
    }

    private Act act(int revision, Optional<String> words) {
        return new Act(actor.require().account(), revision, clock.instant(), words);
    }

    /**
     * One road of an offer.
     *
     * @param outlook empty where it cannot be told
     * @param faults why not
     */
    public record Road(SoldThrough through, Optional<RoadOutlook> outlook, List<Refusal.Fault> faults) {}

    /**
     * What an offer would come to on each of its roads, side by side. Nothing is recorded.
     *
     * @throws Refusal.Invalid with every name that is not known
     */
    public List<Road> weigh(Offer offer) {
        requireKnown(offer);
        return offer.roads().stream()
                .map(through -> road(through, () -> priced(offer, through)))
                .toList();
    }

    /**
     * What a version of a quote comes to: on its own road at the prices quoted, on the others at those of today.
     *
     * @throws Refusal.NotFound if there is no such quote or version
     */
    public List<Road> weigh(QuoteId id, int number) {
        Quote quote = find(id);
        PricedOffer priced = quote.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("quote-version"))
                .priced();
        List<Road> roads = new ArrayList<>();
        roads.add(road(priced.through(), () -> priced));
        priced.offer()
                .alternatives()
                .forEach(through -> roads.add(road(through, () -> priced(priced.offer(), through))));
        return roads;
    }

    private Road road(SoldThrough through, Supplier<PricedOffer> priced) {
        try {
            return new Road(through, Optional.of(outlooks.of(priced.get())), List.of());
        } catch (Refusal cannotBeTold) {
            return new Road(through, Optional.empty(), cannotBeTold.faults());
        }
    }
}
