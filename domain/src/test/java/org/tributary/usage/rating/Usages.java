package org.tributary.usage.rating;

import static org.tributary.offering.price.Books.LATER;
import static org.tributary.offering.price.Books.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.tributary.catalog.ProductId;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.Effect;
import org.tributary.offering.charge.GraduatedPrice;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.charge.ModifierStage;
import org.tributary.offering.charge.PriceBand;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.charge.TokenClass;
import org.tributary.offering.charge.TokenPrices;
import org.tributary.offering.price.Books;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.RunningContracts;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageRecord;

/** What the tests of rating share: a model whose price falls within a month, with modifiers, and calls by bands. */
final class Usages {

    static final ProductId MODEL = new ProductId("o3");
    static final ProductId SEARCH = new ProductId("web-search");
    static final MeterCode CALL = new MeterCode("web-search-call");
    static final DateRange JUNE = new DateRange(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-07-01"));
    static final SubscriptionId CONTRACT = new SubscriptionId("S-1");

    private static final RunningContracts.Policy NOW = RunningContracts.Policy.NOW;

    private Usages() {}

    /** 10 / 2.50 / 40 a million until 9 June 2025, then 2 / 0.50 / 8. */
    static PriceBook book() {
        return Books.list(
                version("o3", "2025-04-16", "10", "2.50", "40"), version("80 % cut", "2025-06-10", "2", "0.50", "8"));
    }

    private static PriceBookVersion version(String name, String from, String input, String cached, String output) {
        RunningContracts running = new RunningContracts(NOW, LocalDate.parse(from), RunningContracts.Credit.NONE);
        return Books.version(name, running, modifiers(), tokens(TokenPrices.MILLION, input, cached, output), calls());
    }

    private static PriceEntry tokens(long per, String input, String cached, String output) {
        TokenPrices prices = new TokenPrices(
                UnitPrice.of(input),
                Optional.of(UnitPrice.of(cached)),
                Optional.empty(),
                Optional.of(UnitPrice.of(output)),
                per);
        return entry(MODEL, new ChargeCode("tokens"), Optional.empty(), ContractTerm.NONE, Cycle.NEVER, prices);
    }

    private static PriceEntry calls() {
        GraduatedPrice bands = new GraduatedPrice(
                CALL,
                List.of(
                        new PriceBand(Optional.of(Quantity.of(1000)), UnitPrice.of("0.01"), UnitPrice.FREE),
                        new PriceBand(Optional.empty(), UnitPrice.of("0.007"), UnitPrice.FREE)));
        return entry(SEARCH, new ChargeCode("calls"), Optional.empty(), ContractTerm.NONE, Cycle.NEVER, bands);
    }

    static List<Modifier> modifiers() {
        return List.of(
                new Modifier(
                        "residency",
                        ModifierStage.RESIDENCY,
                        Set.of(),
                        new Modifier.When(Optional.empty(), Set.of("eu"), Optional.empty()),
                        Effect.Factors.all(Rate.of("1.1"))),
                new Modifier(
                        "long context",
                        ModifierStage.LONG_CONTEXT,
                        Set.of(),
                        new Modifier.When(Optional.empty(), Set.of(), Optional.of(272_000L)),
                        new Effect.Factors(Rate.of("2"), Rate.of("1.5"))),
                new Modifier(
                        "batch",
                        ModifierStage.SERVICE_TIER,
                        Set.of(),
                        new Modifier.When(Optional.of(ServiceTier.BATCH), Set.of(), Optional.empty()),
                        Effect.Factors.all(Rate.of("0.5"))));
    }

    static UsageRating rating() {
        Subscription subscription = new Subscription(
                CONTRACT,
                new OrganizationId("customer"),
                Optional.empty(),
                new PriceBookId("list"),
                MODEL,
                new ChargeCode("tokens"),
                Optional.empty(),
                Money.currency("USD"),
                ContractTerm.NONE,
                Quantity.NONE,
                LocalDate.parse("2025-05-01"),
                LocalDate.parse("2025-05-01"),
                Optional.empty(),
                1);
        return new UsageRating(book(), subscription, LATER);
    }

    static UsageRecord record(String id, ProductId product, MeterCode meter, long quantity, Situation how, String at) {
        Instant when = Instant.parse(at);
        return new UsageRecord(
                new UsageKey("gateway", id),
                CONTRACT,
                product,
                meter,
                Quantity.of(quantity),
                how,
                when,
                Optional.empty(),
                when);
    }

    static UsageRecord replacing(UsageRecord other, String id, long quantity) {
        return new UsageRecord(
                new UsageKey("gateway", id),
                other.subscription(),
                other.product(),
                other.meter(),
                Quantity.of(quantity),
                other.situation(),
                other.at(),
                Optional.of(other.key()),
                other.arrivedAt().plusSeconds(86_400));
    }

    /** Records of June 2025 drawn by a seed: tokens of three classes in any situation, and calls. */
    static List<UsageRecord> drawn(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        TokenClass[] classes = {TokenClass.INPUT, TokenClass.CACHED_INPUT, TokenClass.OUTPUT};
        List<UsageRecord> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String at = Instant.parse("2025-06-01T00:00:00Z")
                    .plusSeconds(random.nextLong(30 * 86_400L))
                    .toString();
            boolean call = random.nextInt(8) == 0;
            MeterCode meter = call ? CALL : classes[random.nextInt(3)].meter();
            long quantity = call ? random.nextInt(1, 40) : random.nextLong(1, 5_000_000);
            records.add(record("r" + i, call ? SEARCH : MODEL, meter, quantity, situation(random), at));
        }
        return records;
    }

    private static Situation situation(SplittableRandom random) {
        return new Situation(
                random.nextInt(4) == 0 ? ServiceTier.BATCH : ServiceTier.STANDARD,
                random.nextInt(3) == 0 ? Optional.of("eu") : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(random.nextBoolean() ? 300_000L : 272_000L) : Optional.empty());
    }
}
