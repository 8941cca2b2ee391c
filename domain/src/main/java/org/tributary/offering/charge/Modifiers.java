package org.tributary.offering.charge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;

/**
 * The modifiers that bear on one product, in the order of their stages. What they were entered in does not matter.
 *
 * @param all of the product's, by stage
 */
public record Modifiers(ProductId product, List<Modifier> all) {

    /** Those of a list that bear on the product. */
    public Modifiers {
        all = all.stream().sorted(Comparator.comparing(Modifier::stage)).toList();
    }

    /** A product that none bears on. */
    public static Modifiers none(ProductId product) {
        return new Modifiers(product, List.of());
    }

    /**
     * The price of one token after all of them.
     *
     * @param each at twelve digits
     * @param why the names of those that applied, in order
     */
    public record Modified(UnitPrice each, List<String> why) {}

    /**
     * The price of one token of a class, consumed in a situation: prices of one's own first, then factor by factor, at twelve digits once at the
     * end.
     *
     * @throws Unpriced if the class has no price, or the service tier or the region has none
     */
    public Modified modified(TokenPrices list, TokenClass tokens, Situation situation) {
        List<Modifier> bearing = all.stream()
                .filter(modifier -> modifier.bearsOn(product, situation))
                .toList();
        requireTier(situation, bearing);
        requireRegion(situation);
        TokenPrices prices = list;
        Rate factor = Rate.ONE;
        List<String> why = new ArrayList<>();
        for (Modifier modifier : bearing) {
            switch (modifier.effect()) {
                case Effect.Prices own -> prices = own.prices();
                case Effect.Factors factors -> factor = factor.times(factors.of(tokens));
            }
            why.add(modifier.name());
        }
        UnitPrice price = prices.of(tokens)
                .orElseThrow(() -> new Unpriced(
                        "usage.class-unpriced",
                        product + " has no price for " + tokens.inWords() + " tokens" + during(situation) + "."));
        return new Modified(price.times(factor.times(Rate.of(1, prices.per()))), why);
    }

    /** A tier other than the listed one has its price from a modifier, or none. */
    private void requireTier(Situation situation, List<Modifier> bearing) {
        boolean priced = situation.serviceTier() == ServiceTier.STANDARD
                || bearing.stream().anyMatch(modifier -> modifier.stage() == ModifierStage.SERVICE_TIER);
        if (!priced) {
            throw new Unpriced(
                    "usage.tier-unpriced", product + " has no price served as " + situation.serviceTier() + ".");
        }
    }

    /** Where some regions have a price of their own, one that nobody named has none: it may be anywhere. */
    private void requireRegion(Situation situation) {
        List<Modifier> residency = all.stream()
                .filter(modifier -> modifier.stage() == ModifierStage.RESIDENCY && modifier.covers(product))
                .toList();
        boolean priced = residency.isEmpty()
                || situation.region().isEmpty()
                || residency.stream()
                        .anyMatch(modifier -> modifier.when()
                                .regions()
                                .contains(situation.region().get()));
        if (!priced) {
            throw new Unpriced(
                    "usage.region-unpriced",
                    product + " has no price processed in " + situation.region().get() + ".");
        }
    }

    private static String during(Situation situation) {
        return situation.inWords().isEmpty() ? "" : " (" + situation.inWords() + ")";
    }

    /** Two that could apply at one stage at once, by their places in the list: which of them does is not said. */
    public static void check(List<Modifier> modifiers, String pointer, Refusal.Faults faults) {
        for (int i = 0; i < modifiers.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                faults.require(
                        !modifiers.get(i).mayMeet(modifiers.get(earlier)),
                        "modifier.ambiguous",
                        pointer + "/" + i,
                        "It may apply together with " + modifiers.get(earlier).name() + ", at the same stage.");
            }
        }
    }
}
