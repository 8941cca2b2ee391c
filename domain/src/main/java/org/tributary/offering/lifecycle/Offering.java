package org.tributary.offering.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.offering.CountryCode;

/**
 * A product as it is offered. It is never edited: what is recorded later takes its place from then on, and an answer as known before stays.
 *
 * @param lifecycle in the order of their days; of two of one day the later in the list wins where both bear
 * @param bundle what it is made of; empty where it is no bundle
 */
public record Offering(
        ProductId product,
        List<LifecycleStep> lifecycle,
        @Otherwise("EVERYBODY") Eligibility eligibility,
        @Otherwise("PLAIN") Packaging packaging,
        @Otherwise(written = false) List<Entitlement> entitlements,
        @Otherwise(written = false) List<BundlePart> bundle,
        Provenance provenance,
        @Otherwise("EPOCH") Instant recordedAt) {

    /** @throws Refusal.Invalid with all faults: no step, states that go back, a bundle that holds itself or costs nothing alone */
    public Offering {
        lifecycle = lifecycle.stream()
                .sorted(Comparator.comparing(LifecycleStep::from))
                .toList();
        entitlements = entitlements.stream()
                .sorted(Comparator.comparing(Entitlement::from))
                .toList();
        bundle = List.copyOf(bundle);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !lifecycle.isEmpty(),
                "offering.lifecycle",
                "/lifecycle",
                "An offering has one step of its life at least.");
        checkOrder(lifecycle, faults);
        ProductId own = product;
        faults.require(
                bundle.stream().noneMatch(part -> part.product().equals(own)),
                "offering.bundle",
                "/bundle",
                "A bundle does not hold itself.");
        BundleAllocation.checkStandalone(bundle, "/bundle", faults);
        faults.refuseIfAny("offering.invalid");
    }

    /** What is retired everywhere does not come back. */
    private static void checkOrder(List<LifecycleStep> lifecycle, Refusal.Faults faults) {
        for (int i = 1; i < lifecycle.size(); i++) {
            LifecycleStep before = lifecycle.get(i - 1);
            boolean everywhere =
                    before.channels().isEmpty() && before.countries().isEmpty();
            faults.require(
                    before.state() != LifecycleState.RETIRED || !everywhere,
                    "offering.retired",
                    "/lifecycle/" + i,
                    "Nothing comes after it was retired everywhere, on " + before.from() + ".");
        }
    }

    /** The same, recorded at an instant. */
    public Offering recorded(Instant at) {
        return new Offering(product, lifecycle, eligibility, packaging, entitlements, bundle, provenance, at);
    }

    /** Where it is in its life on a day, through a channel and in a country; empty while it is a draft there. */
    public Optional<LifecycleState> stateOn(LocalDate day, ChannelCode channel, CountryCode country) {
        return lifecycle.stream()
                .filter(step -> step.bearsOn(day, channel, country))
                .reduce((_, later) -> later)
                .map(LifecycleStep::state);
    }

    /** Whether it may be sold, with every reason why not. */
    public SaleAnswer answer(SaleQuestion question) {
        Optional<LifecycleState> state = stateOn(question.day(), question.channel(), question.country());
        List<String> reasons = new ArrayList<>();
        if (state.filter(LifecycleState.SELLABLE::equals).isEmpty()) {
            reasons.add(product + " is " + state.map(LifecycleState::inWords).orElse("not announced") + " through "
                    + question.channel() + " in " + question.country() + " on " + question.day() + ".");
        }
        if (!eligibility.segments().isEmpty() && !eligibility.segments().contains(question.segment())) {
            reasons.add(product + " is for customers of "
                    + eligibility.segments().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (question.seats().compareTo(eligibility.minimumSeats()) < 0) {
            reasons.add(product + " is sold from " + eligibility.minimumSeats() + " seats on.");
        }
        return new SaleAnswer(state, reasons);
    }

    /** What it grants on a day to who subscribed on another: of each name the latest that bears. */
    public Collection<Entitlement> grantsOn(LocalDate day, LocalDate subscribedOn) {
        Map<String, Entitlement> granted = new LinkedHashMap<>();
        entitlements.stream()
                .filter(entitlement -> entitlement.bearsOn(subscribedOn, day))
                .forEach(entitlement -> granted.put(entitlement.name(), entitlement));
        return List.copyOf(granted.values());
    }

    /**
     * What of a bundle's price each product has, by its {@link BundleAllocation}.
     *
     * @param price zero or more
     * @throws IllegalStateException if it is no bundle
     */
    public Map<ProductId, Money> allocate(Money price) {
        if (bundle.isEmpty()) {
            throw new IllegalStateException(product + " is no bundle");
        }
        List<Money> parts = new BundleAllocation(price, bundle).amounts();
        Map<ProductId, Money> allocated = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            allocated.merge(bundle.get(i).product(), parts.get(i), Money::plus);
        }
        return allocated;
    }
}
