package org.tributary.attribution.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.attribution.Market;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;
import org.tributary.channel.Channel;
import org.tributary.channel.Channel.Recognition;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Provenance.Tag;
import org.tributary.money.FxRate;
import org.tributary.money.FxRates;
import org.tributary.money.Rate;
import org.tributary.party.Organization;
import org.tributary.party.Organization.Kind;
import org.tributary.party.OrganizationId;

/** What generated lines refer to: parties, channels, products of every class, and monthly rates of exchange. */
final class World {

    static final OrganizationId OPENAI = new OrganizationId("openai");
    static final OrganizationId MICROSOFT = new OrganizationId("microsoft");
    static final OrganizationId AWS = new OrganizationId("aws");
    static final OrganizationId HELIX = new OrganizationId("helix-labs");
    static final Provenance GENERATED = new Provenance(Tag.DEMO, "generated");
    static final Currency USD = Currency.getInstance("USD");
    static final Currency EUR = Currency.getInstance("EUR");
    static final Currency JPY = Currency.getInstance("JPY");
    static final Currency KWD = Currency.getInstance("KWD");

    private static final Map<Currency, Integer> MILLIONTHS_OF_A_DOLLAR =
            Map.of(USD, 1_000_000, EUR, 1_090_000, JPY, 6_700, KWD, 3_250_000);

    private World() {}

    /** The market of lines that nobody pays, with or without what becomes known after {@link LateNews#BEFORE}. */
    static Market market(boolean withLateNews, Map<LineKey, RevenueLine> originals) {
        return market(withLateNews, originals, Map.of());
    }

    /** The same, and who paid what of the lines. */
    static Market market(
            boolean withLateNews, Map<LineKey, RevenueLine> originals, Map<LineKey, List<Payment>> payments) {
        return new Market(
                channels(),
                products(withLateNews),
                organizations(),
                rates(),
                withLateNews ? payments : LateNews.withoutLate(payments),
                originals);
    }

    /** The market of a lot. */
    static Market market(boolean withLateNews, LineGenerator.Lot lot) {
        return market(withLateNews, lot.originals(), lot.payments());
    }

    private static Map<OrganizationId, Organization> organizations() {
        return Stream.of(
                        organization("openai", Kind.VENDOR),
                        organization("microsoft", Kind.CLOUD),
                        organization("aws", Kind.CLOUD),
                        organization("oracle", Kind.CLOUD),
                        organization("fruit-store", Kind.MARKETPLACE),
                        organization("brightpath-distribution", Kind.DISTRIBUTOR),
                        organization("kestrel-resale", Kind.RESELLER),
                        organization("lindqvist-it", Kind.RESELLER),
                        organization("helix-labs", Kind.DEVELOPER),
                        organization("revenue-ie", Kind.TAX_AUTHORITY))
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    private static Organization organization(String id, Kind kind) {
        return new Organization(new OrganizationId(id), id, kind);
    }

    private static Map<ChannelCode, Channel> channels() {
        return Stream.of(
                        channel("DIRECT_SELF_SERVE", "openai", ""),
                        channel("DIRECT_ENTERPRISE", "openai", ""),
                        channel("APP_STORE", "openai", ""),
                        channel("RESELLER", "openai", ""),
                        channel("AWS_BEDROCK", "openai", "aws"),
                        channel("ORACLE_OCI", "openai", "oracle"),
                        channel("AZURE_OPENAI", "microsoft", "microsoft"),
                        channel("MS_CSP", "microsoft", "microsoft"))
                .collect(Collectors.toMap(Channel::code, Function.identity()));
    }

    private static Channel channel(String code, String principal, String host) {
        return new Channel(
                new ChannelCode(code),
                code,
                new OrganizationId(principal),
                Recognition.GROSS,
                Optional.of(host).filter(name -> !name.isEmpty()).map(OrganizationId::new),
                GENERATED);
    }

    private static Map<ProductId, Product> products(boolean withLateNews) {
        return Stream.of(
                        product("chatgpt-enterprise", ProductClass.NON_API, List.of()),
                        product("gpt-api", ProductClass.API_STATELESS, List.of()),
                        product("gpt-oss", ProductClass.OPEN_WEIGHT, List.of()),
                        product("helix-assist-api", ProductClass.JOINT_API, List.of()),
                        product("helix-desk", ProductClass.JOINT_NON_API, List.of()),
                        product("agents", ProductClass.NON_API, reclassifications(withLateNews)))
                .collect(Collectors.toMap(Product::id, Function.identity()));
    }

    private static Product product(String id, ProductClass productClass, List<Reclassification> changes) {
        return new Product(new ProductId(id), id, productClass, "any", changes);
    }

    private static List<Reclassification> reclassifications(boolean withLateNews) {
        List<Reclassification> changes = new ArrayList<>();
        changes.add(change(ProductClass.API_STATELESS, "2026-01-01", "2026-02-15T09:00:00Z"));
        changes.add(change(ProductClass.API_STATEFUL, "2027-03-10", "2027-03-01T09:00:00Z"));
        if (withLateNews) {
            changes.add(new Reclassification(
                    ProductClass.API_STATELESS, LocalDate.parse("2025-06-17"), LateNews.AFTER, "late news"));
        }
        return changes;
    }

    private static Reclassification change(ProductClass productClass, String from, String recordedAt) {
        return new Reclassification(productClass, LocalDate.parse(from), Instant.parse(recordedAt), "generated");
    }

    /** Between any two of the currencies, for every month that a line can be earned in; they wander by up to 5 %. */
    private static FxRates rates() {
        SplittableRandom random = new SplittableRandom(1999);
        List<FxRate> rates = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2022, 1); month.getYear() < 2035; month = month.plusMonths(1)) {
            for (Currency from : List.of(USD, EUR, JPY, KWD)) {
                for (Currency to : List.of(USD, EUR, JPY, KWD)) {
                    if (!from.equals(to)) {
                        rates.add(new FxRate(from, to, month, rate(from, to, random), "generated"));
                    }
                }
            }
        }
        return new FxRates(rates);
    }

    private static Rate rate(Currency from, Currency to, SplittableRandom random) {
        long drift = random.nextLong(9_500, 10_500);
        long millionths = millionths(from) * 1_000_000L / millionths(to) * drift / 10_000;
        return Rate.of(millionths, 1_000_000);
    }

    /** One unit of a currency, in millionths of a dollar. */
    static int millionths(Currency currency) {
        return MILLIONTHS_OF_A_DOLLAR.getOrDefault(currency, 1_000_000);
    }
}
