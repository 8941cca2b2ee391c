package org.tributary.attribution.oracle;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.tributary.billing.Deduction;
import org.tributary.billing.JointShare;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** Makes lines of every kind by seed: the same seed, the same lines. */
final class LineGenerator {

    /**
     * What was generated.
     *
     * @param originals lines that credits name but that are not among the lines, as if attributed before
     * @param payments of the lines, some of them late news
     */
    record Lot(List<RevenueLine> lines, Map<LineKey, RevenueLine> originals, Map<LineKey, List<Payment>> payments) {}

    private record Road(String channel, List<String> between) {

        boolean isBetween(OrganizationId party) {
            return between.contains(party.value());
        }
    }

    private static final List<Road> ROADS = List.of(
            new Road("DIRECT_SELF_SERVE", List.of()),
            new Road("DIRECT_ENTERPRISE", List.of()),
            new Road("DIRECT_ENTERPRISE", List.of()),
            new Road("APP_STORE", List.of("fruit-store")),
            new Road("RESELLER", List.of("lindqvist-it")),
            new Road("RESELLER", List.of("brightpath-distribution", "lindqvist-it")),
            new Road("AWS_BEDROCK", List.of("aws")),
            new Road("AWS_BEDROCK", List.of("aws", "kestrel-resale")),
            new Road("ORACLE_OCI", List.of("oracle")),
            new Road("AZURE_OPENAI", List.of("microsoft")),
            new Road("MS_CSP", List.of("microsoft", "kestrel-resale")),
            new Road("MS_CSP", List.of("microsoft", "brightpath-distribution", "kestrel-resale")));
    private static final List<String> PRODUCTS =
            List.of("chatgpt-enterprise", "gpt-api", "agents", "agents", "gpt-oss", "helix-assist-api", "helix-desk");
    private static final List<String> SEGMENTS = List.of("COMMERCIAL", "COMMERCIAL", "PUBLIC", "NATIONAL_SECURITY");
    private static final List<Currency> CURRENCIES =
            List.of(World.USD, World.USD, World.USD, World.USD, World.EUR, World.EUR, World.JPY, World.KWD);
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final Instant RECORDED_AT = Instant.parse("2032-06-01T00:00:00Z");

    private final SplittableRandom random;
    private final List<RevenueLine> lines = new ArrayList<>();
    private final Map<LineKey, RevenueLine> originals = new HashMap<>();

    private LineGenerator(long seed) {
        random = new SplittableRandom(seed);
    }

    static Lot generate(long seed, int count) {
        LineGenerator generator = new LineGenerator(seed);
        for (int number = 0; number < count; number++) {
            generator.add(number);
        }
        return new Lot(
                List.copyOf(generator.lines),
                Map.copyOf(generator.originals),
                PaymentGenerator.generate(seed, generator.lines));
    }

    private void add(int number) {
        if (number == 0 || random.nextInt(50) > 0) {
            lines.add(charge(key(number)));
            return;
        }
        RevenueLine original;
        if (random.nextInt(4) == 0) {
            original = charge(new LineKey("BILL", "EARLIER", Integer.toString(number), 1));
            originals.put(original.key(), original);
        } else {
            original = lines.get(random.nextInt(lines.size()));
        }
        boolean canBeCredited =
                original.kind() == RevenueLine.Kind.CHARGE && !original.amount().isZero();
        lines.add(canBeCredited ? credit(key(number), original) : charge(key(number)));
    }

    /** Keys sort in another order than lines are made in. */
    private LineKey key(int number) {
        String source = pick(List.of("BILL", "CLOUD"));
        return new LineKey(source, "INV-" + random.nextInt(10_000), Integer.toString(number), 1);
    }

    private RevenueLine charge(LineKey key) {
        Road road = pick(ROADS);
        Currency currency = pick(CURRENCIES);
        long amount = amount(currency);
        LocalDate first = FIRST_DAY.plusDays(random.nextInt(9 * 365));
        return new RevenueLine(
                key,
                RevenueLine.Kind.CHARGE,
                Optional.empty(),
                sale(road),
                new DateRange(first, first.plusDays(days())),
                first.plusDays(random.nextInt(-30, 60)),
                new Money(amount, currency),
                deductions(road, amount, currency),
                Optional.empty(),
                RECORDED_AT);
    }

    private RevenueLine credit(LineKey key, RevenueLine original) {
        Rate part = Rate.of(random.nextInt(1, 101), 100);
        long amount = Math.max(1, scaled(original.amount(), part));
        List<Deduction> deductions = original.deductions().stream()
                .map(deduction -> new Deduction(
                        deduction.party(),
                        new Money(
                                -scaled(deduction.amount(), part),
                                original.amount().currency())))
                .toList();
        return new RevenueLine(
                key,
                RevenueLine.Kind.CREDIT,
                Optional.of(original.key()),
                original.sale(),
                original.service(),
                original.invoicedOn().plusDays(random.nextInt(1, 200)),
                new Money(-amount, original.amount().currency()),
                deductions,
                Optional.empty(),
                RECORDED_AT);
    }

    private static long scaled(Money amount, Rate part) {
        return part.of(amount.minorUnits(), RoundingMode.DOWN);
    }

    private Sale sale(Road road) {
        List<OrganizationId> parties = new ArrayList<>(List.of(World.OPENAI));
        road.between().stream().map(OrganizationId::new).forEach(parties::add);
        OrganizationId customer = new OrganizationId("customer-" + random.nextInt(100));
        parties.add(customer);
        String product = pick(PRODUCTS);
        Optional<JointShare> joint = product.startsWith("helix")
                ? Optional.of(
                        new JointShare(World.HELIX, pick(List.of(Rate.of("0.4"), Rate.of("1/3"), Rate.of("0.15")))))
                : Optional.empty();
        return new Sale(
                new ChannelCode(road.channel()),
                new Route(parties),
                random.nextInt(10) == 0 ? Optional.of(parties.get(1)).filter(road::isBetween) : Optional.empty(),
                random.nextInt(5) == 0 ? Optional.of(World.AWS) : Optional.empty(),
                new ProductId(product),
                joint,
                customer,
                new CustomerSegment(pick(SEGMENTS)),
                Optional.empty());
    }

    /** Each party between keeps up to a fifth, unless it is the principal; on some lines the tax authority takes its part. */
    private List<Deduction> deductions(Road road, long amount, Currency currency) {
        List<Deduction> deductions = new ArrayList<>();
        for (String party : road.between()) {
            if (!party.equals("microsoft")) {
                deductions.add(deduction(party, amount, currency));
            }
        }
        if (random.nextInt(3) == 0) {
            deductions.add(deduction("revenue-ie", amount, currency));
        }
        return deductions;
    }

    private Deduction deduction(String party, long amount, Currency currency) {
        return new Deduction(
                new OrganizationId(party),
                new Money(amount / 1000 * random.nextInt(0, 200) + amount % 7 / 4, currency));
    }

    /** From the smallest unit to five million dollars, skewed to the small; sometimes nothing. */
    private long amount(Currency currency) {
        if (random.nextInt(100) == 0) {
            return 0;
        }
        double cents = StrictMath.exp(random.nextDouble() * StrictMath.log(5e8));
        double units = cents / 100 * 1_000_000 / World.millionths(currency);
        return Math.max(1, (long) (units * StrictMath.pow(10, currency.getDefaultFractionDigits())));
    }

    /** Four of five a month or less, the others up to 400 days. */
    private int days() {
        return random.nextInt(5) > 0 ? random.nextInt(1, 32) : random.nextInt(1, 401);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
