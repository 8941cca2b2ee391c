package org.tributary.offering.charge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;

/**
 * Prices by the class of token, changed by the modifiers of the price book that bear on how it was consumed. A class without a price is not
 * sold: its usage is refused.
 *
 * @param cachedInput empty where the model has no cache
 * @param cacheWrite empty where writing to the cache is not sold apart
 * @param output empty where the model writes nothing, as embeddings
 * @param per how many tokens the prices are for, 1 or more
 */
public record TokenPrices(
        UnitPrice input,
        Optional<UnitPrice> cachedInput,
        Optional<UnitPrice> cacheWrite,
        Optional<UnitPrice> output,
        long per)
        implements UsageCharge {

    /** How many tokens the prices of models are quoted for. */
    public static final long MILLION = 1_000_000;

    /** @throws Refusal.Invalid if the prices are for no token */
    public TokenPrices {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(per >= 1, "price.per", "/per", "A price is for one token or more.");
        faults.refuseIfAny("charge.invalid");
    }

    /** Prices for a million tokens. */
    public TokenPrices(
            UnitPrice input,
            Optional<UnitPrice> cachedInput,
            Optional<UnitPrice> cacheWrite,
            Optional<UnitPrice> output) {
        this(input, cachedInput, cacheWrite, output, MILLION);
    }

    /** The price of a class for {@code per} tokens, if it is sold. */
    public Optional<UnitPrice> of(TokenClass tokens) {
        return switch (tokens) {
            case INPUT -> Optional.of(input);
            case CACHED_INPUT -> cachedInput;
            case CACHE_WRITE -> cacheWrite;
            case OUTPUT -> output;
        };
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Map<TokenClass, Map<Situation, Quantity>> grouped = grouped(consumption);
        List<ChargeAmount.Step> steps = new ArrayList<>();
        grouped.forEach((tokens, bySituation) ->
                bySituation.forEach((situation, quantity) -> steps.add(step(tokens, situation, quantity, modifiers))));
        return ChargeAmount.of(steps);
    }

    private static Map<TokenClass, Map<Situation, Quantity>> grouped(Consumption consumption) {
        return Stream.of(TokenClass.values())
                .collect(Collectors.toMap(
                        tokens -> tokens,
                        tokens -> consumption.items().stream()
                                .filter(item -> item.meter().equals(tokens.meter())
                                        && !item.quantity().isNone())
                                .collect(groupingBy(
                                        Consumption.Item::situation,
                                        () -> new TreeMap<>(Comparator.comparing(Situation::inWords)),
                                        mapping(Consumption.Item::quantity, reducing(Quantity.NONE, Quantity::plus)))),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private ChargeAmount.Step step(TokenClass tokens, Situation situation, Quantity quantity, Modifiers modifiers) {
        Modifiers.Modified modified = modifiers.modified(this, tokens, situation);
        String how = modified.why().isEmpty() ? "" : " (" + String.join(", then ", modified.why()) + ")";
        return new ChargeAmount.Step(
                quantity + " " + tokens.inWords() + " tokens at " + modified.each() + how,
                modified.each().of(quantity));
    }

    @Override
    public Set<MeterCode> meters() {
        return Stream.of(TokenClass.values())
                .filter(tokens -> of(tokens).isPresent())
                .map(TokenClass::meter)
                .collect(toSet());
    }

    @Override
    public String inWords() {
        String prices = Stream.of(TokenClass.values())
                .flatMap(tokens -> of(tokens).map(price -> tokens.inWords() + " " + price).stream())
                .collect(Collectors.joining(", "));
        return prices + " for " + per + " tokens";
    }
}
