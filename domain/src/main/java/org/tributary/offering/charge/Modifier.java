package org.tributary.offering.charge;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.document.Otherwise;

/**
 * What changes the price of tokens by how they were consumed.
 *
 * @param name as it is shown: {@code batch}
 * @param products whose prices it changes; empty for all of the book
 * @param when in which situations
 * @param effect what it does
 */
public record Modifier(
        String name,
        ModifierStage stage,
        @Otherwise(written = false) Set<ProductId> products,
        When when,
        Effect effect) {

    /**
     * In which situations a modifier applies: in those that fulfil all that is said.
     *
     * @param serviceTier the tier it was served at
     * @param regions one of these; empty for any, or none
     * @param requestInputAbove more input tokens than this in the request
     */
    public record When(
            Optional<ServiceTier> serviceTier,
            @Otherwise(written = false) Set<String> regions,
            Optional<Long> requestInputAbove) {

        /** Copies the regions. */
        public When {
            regions = Set.copyOf(regions);
        }

        /** Always. */
        public static When always() {
            return new When(Optional.empty(), Set.of(), Optional.empty());
        }

        boolean holds(Situation situation) {
            return serviceTier.map(tier -> tier == situation.serviceTier()).orElse(true)
                    && (regions.isEmpty()
                            || situation.region().filter(regions::contains).isPresent())
                    && requestInputAbove
                            .map(limit -> situation
                                    .requestInput()
                                    .filter(tokens -> tokens > limit)
                                    .isPresent())
                            .orElse(true);
        }

        /** Whether there is a situation in which both hold. */
        boolean mayMeet(When other) {
            boolean tiers =
                    serviceTier.isEmpty() || other.serviceTier.isEmpty() || serviceTier.equals(other.serviceTier);
            boolean places = regions.isEmpty()
                    || other.regions.isEmpty()
                    || regions.stream().anyMatch(other.regions::contains);
            return tiers && places;
        }

        String inWords() {
            String tier = serviceTier.map(name -> " served as " + name).orElse("");
            String place = regions.isEmpty() ? "" : " processed in " + String.join(" or ", new TreeSet<>(regions));
            String size = requestInputAbove
                    .map(limit -> " of requests with more than " + limit + " input tokens")
                    .orElse("");
            return tier + place + size;
        }
    }

    /** @throws Refusal.Invalid with all faults: a stage that says when, without that being said */
    public Modifier {
        products = Set.copyOf(products);
        Refusal.Faults faults = new Refusal.Faults();
        boolean said = switch (stage) {
            case SERVICE_TIER -> when.serviceTier().isPresent();
            case LONG_CONTEXT -> when.requestInputAbove().isPresent();
            case RESIDENCY -> !when.regions().isEmpty();
            case DISCOUNT -> true;
        };
        faults.require(said, "modifier.when", "/when", "A modifier at the stage " + stage + " says when it applies.");
        faults.require(
                effect instanceof Effect.Factors || stage == ModifierStage.SERVICE_TIER,
                "modifier.effect",
                "/effect",
                "Only a service tier has prices of its own; later stages multiply.");
        faults.refuseIfAny("modifier.invalid");
    }

    /** Whether it bears on a product's tokens consumed so. */
    boolean bearsOn(ProductId product, Situation situation) {
        return covers(product) && when.holds(situation);
    }

    /** Whether it changes prices of a product at all. */
    public boolean covers(ProductId product) {
        return products.isEmpty() || products.contains(product);
    }

    /** Whether both could change one price at one stage, so that which one does is not said. */
    boolean mayMeet(Modifier other) {
        boolean meet = products.isEmpty()
                || other.products.isEmpty()
                || products.stream().anyMatch(other.products::contains);
        return stage == other.stage && meet && when.mayMeet(other.when);
    }

    /** In words. */
    public String inWords() {
        String of = products.isEmpty()
                ? "tokens"
                : "tokens of "
                        + products.stream().sorted().map(ProductId::toString).collect(Collectors.joining(", "));
        return name + ": " + of + when.inWords() + " " + effect.inWords();
    }
}
