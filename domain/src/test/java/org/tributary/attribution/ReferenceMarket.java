package org.tributary.attribution;

import static org.tributary.attribution.ReferenceTerms.MICROSOFT;
import static org.tributary.attribution.ReferenceTerms.OPENAI;
import static org.tributary.attribution.ReferenceTerms.TEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.tributary.money.FxRate;
import org.tributary.money.FxRates;
import org.tributary.party.Organization;
import org.tributary.party.Organization.Kind;
import org.tributary.party.OrganizationId;

/** Channels, products and parties of the worked examples. */
public final class ReferenceMarket {

    private ReferenceMarket() {}

    public static Market market() {
        return market(List.of(), Map.of(), Map.of());
    }

    static Market market(
            List<FxRate> rates, Map<LineKey, List<Payment>> payments, Map<LineKey, RevenueLine> originals) {
        return new Market(channels(), products(), organizations(), new FxRates(rates), payments, originals);
    }

    static Map<ChannelCode, Channel> channels() {
        return Stream.of(
                        channel("DIRECT_ENTERPRISE", OPENAI, "azure"),
                        channel("AWS_BEDROCK", OPENAI, "aws"),
                        channel("AWS_MARKETPLACE", OPENAI, "aws"),
                        channel("ORACLE_OCI", OPENAI, "oracle"),
                        channel("RESELLER", OPENAI, "azure"),
                        channel("AZURE_OPENAI", MICROSOFT, "azure"),
                        channel("MS_CSP", MICROSOFT, "azure"))
                .collect(Collectors.toMap(Channel::code, Function.identity()));
    }

    private static Channel channel(String code, OrganizationId principal, String host) {
        return new Channel(
                new ChannelCode(code), code, principal, Recognition.GROSS, Optional.of(new OrganizationId(host)), TEST);
    }

    private static Map<ProductId, Product> products() {
        return Stream.of(
                        product("chatgpt-enterprise", ProductClass.NON_API),
                        product("api", ProductClass.API_STATELESS),
                        product("joint-api", ProductClass.JOINT_API),
                        reclassified())
                .collect(Collectors.toMap(Product::id, Function.identity()));
    }

    private static Product product(String id, ProductClass productClass) {
        return new Product(new ProductId(id), id, productClass, "Enterprise");
    }

    /** Told on 2026-02-15 to have been an API from 2026-01-01 on (agreements, E7). */
    private static Product reclassified() {
        return new Product(
                new ProductId("agent-suite"),
                "agent-suite",
                ProductClass.NON_API,
                "Enterprise",
                List.of(new Reclassification(
                        ProductClass.API_STATELESS,
                        LocalDate.parse("2026-01-01"),
                        Instant.parse("2026-02-15T00:00:00Z"),
                        "it is called by programs")));
    }

    private static Map<OrganizationId, Organization> organizations() {
        return Stream.of(
                        organization("openai", Kind.VENDOR),
                        organization("microsoft", Kind.CLOUD),
                        organization("aws", Kind.CLOUD),
                        organization("app-store", Kind.MARKETPLACE),
                        organization("kestrel-resale", Kind.RESELLER),
                        organization("brightpath-distribution", Kind.DISTRIBUTOR),
                        organization("lindqvist-it", Kind.RESELLER),
                        organization("nordwind-labs", Kind.DEVELOPER),
                        organization("tax-office", Kind.TAX_AUTHORITY),
                        organization("customer", Kind.CUSTOMER))
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    private static Organization organization(String id, Kind kind) {
        return new Organization(new OrganizationId(id), id, kind);
    }
}
