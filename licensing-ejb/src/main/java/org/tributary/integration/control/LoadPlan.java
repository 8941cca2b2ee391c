package org.tributary.integration.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.attribution.reconciliation.LedgerFigures;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.attribution.reconciliation.Reconciliation;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Channel;
import org.tributary.channel.Launch;
import org.tributary.channel.Permission;
import org.tributary.channel.Waiver;
import org.tributary.integration.boundary.ReferenceConflict;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.money.FxRate;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;

/**
 * What a document adds to what is known.
 *
 * @param additions what is new; of an agreement that is known, the revisions that are
 * @param unchanged how many entries were known already, with the same content
 */
public record LoadPlan(ReferenceData additions, int unchanged) {

    /** How many entries are new; an agreement counts once. */
    public int added() {
        return Stream.of(
                        additions.organizations(),
                        additions.products(),
                        additions.channels(),
                        additions.permissions(),
                        additions.fxRates(),
                        additions.agreements(),
                        additions.launches(),
                        additions.waivers(),
                        additions.figures(),
                        additions.checks())
                .mapToInt(List::size)
                .sum();
    }

    /**
     * Compares a document with what is known.
     *
     * @throws Refusal.Invalid with every fault of the document
     * @throws ReferenceConflict with every entry whose key stands for other content
     */
    public static LoadPlan of(ReferenceData document, ReferenceData known) {
        Refusal.Faults faults = new Refusal.Faults();
        List<Refusal.Fault> conflicts = new ArrayList<>();
        Comparison compared = new Comparison(faults, conflicts);
        Additions<Organization> organizations =
                compared.of("organizations", document.organizations(), known.organizations(), Organization::id);
        Additions<Channel> channels = compared.of("channels", document.channels(), known.channels(), Channel::code);
        var permissions = compared.of("permissions", document.permissions(), known.permissions(), LoadPlan::key);
        var rates = compared.of("fxRates", document.fxRates(), known.fxRates(), LoadPlan::key);
        var launches = compared.of("launches", document.launches(), known.launches(), LoadPlan::key);
        var waivers = compared.of("waivers", document.waivers(), known.waivers(), LoadPlan::key);
        var figures = compared.of("figures", document.figures(), known.figures(), PublishedFigure::id);
        var checks = compared.of("checks", document.checks(), known.checks(), check -> check.id());
        references(document, known, faults);
        ProductAdditions products = ProductAdditions.of(document.products(), known.products(), faults, conflicts);
        AgreementAdditions agreements = AgreementAdditions.of(document, known, faults, conflicts);
        faults.refuseIfAny("reference-data.invalid");
        if (!conflicts.isEmpty()) {
            throw new ReferenceConflict(conflicts);
        }
        ReferenceData additions = new ReferenceData(
                organizations.fresh(),
                products.fresh(),
                channels.fresh(),
                permissions.fresh(),
                rates.fresh(),
                agreements.fresh(),
                launches.fresh(),
                waivers.fresh(),
                figures.fresh(),
                checks.fresh());
        int unchanged = Stream.of(organizations, channels, permissions, rates, launches, waivers, figures, checks)
                .mapToInt(Additions::unchanged)
                .sum();
        return new LoadPlan(additions, unchanged + products.unchanged() + agreements.unchanged());
    }

    private record Comparison(Refusal.Faults faults, List<Refusal.Fault> conflicts) {
        <T> Additions<T> of(String list, List<T> entries, List<T> known, Function<T, Object> key) {
            return Additions.of(list, entries, known, key, faults, conflicts);
        }
    }

    private static Object key(Permission permission) {
        return permission.offer() + " under " + permission.regime();
    }

    private static Object key(FxRate rate) {
        return rate.from() + " to " + rate.to() + " in " + rate.month();
    }

    private static Object key(Launch launch) {
        return "the launch of " + launch.product() + " at " + launch.host() + " on " + launch.on() + ", recorded at "
                + launch.recordedAt() + ",";
    }

    private static Object key(Waiver waiver) {
        return "the waiver of " + waiver.grantedBy() + " for " + waiver.product() + " from " + waiver.from()
                + ", recorded at " + waiver.recordedAt() + ",";
    }

    private static void references(ReferenceData document, ReferenceData known, Refusal.Faults faults) {
        Set<OrganizationId> organizations = ids(document.organizations(), known.organizations(), Organization::id);
        for (int i = 0; i < document.channels().size(); i++) {
            Channel channel = document.channels().get(i);
            String at = "/channels/" + i;
            requireKnown(organizations, channel.principal(), at + "/principal", faults);
            channel.host().ifPresent(host -> requireKnown(organizations, host, at + "/host", faults));
        }
        for (int i = 0; i < document.fxRates().size(); i++) {
            FxRate rate = document.fxRates().get(i);
            faults.require(
                    rate.rate().numerator().signum() > 0,
                    "fx.rate",
                    "/fxRates/" + i + "/rate",
                    "A rate is above zero.");
            faults.require(
                    !rate.from().equals(rate.to()),
                    "fx.same",
                    "/fxRates/" + i + "/to",
                    "A rate is between two currencies.");
        }
        hostsAndProducts(document, known, organizations, faults);
        figures(document, known, faults);
    }

    private static void hostsAndProducts(
            ReferenceData document, ReferenceData known, Set<OrganizationId> organizations, Refusal.Faults faults) {
        Set<ProductId> products = ids(document.products(), known.products(), Product::id);
        for (int i = 0; i < document.launches().size(); i++) {
            Launch launch = document.launches().get(i);
            requireKnown(products, launch.product(), "/launches/" + i + "/product", faults);
            requireKnown(organizations, launch.host(), "/launches/" + i + "/host", faults);
        }
        for (int i = 0; i < document.waivers().size(); i++) {
            Waiver waiver = document.waivers().get(i);
            requireKnown(products, waiver.product(), "/waivers/" + i + "/product", faults);
            requireKnown(organizations, waiver.grantedBy(), "/waivers/" + i + "/grantedBy", faults);
        }
    }

    private static void figures(ReferenceData document, ReferenceData known, Refusal.Faults faults) {
        List<PublishedFigure> figures = Stream.concat(known.figures().stream(), document.figures().stream())
                .filter(new HashSet<>()::add)
                .toList();
        if (figures.stream().map(PublishedFigure::id).distinct().count() == figures.size()) {
            // the ledger's figures do not matter here, only that every figure a check names is there
            LedgerFigures any =
                    (measure, days) -> BigDecimal.valueOf(1_009L + (measure.name() + days).hashCode() % 997);
            faults.check("", () -> Reconciliation.of(document.checks(), figures, any));
        }
    }

    private static void requireKnown(
            Set<OrganizationId> organizations, OrganizationId id, String pointer, Refusal.Faults faults) {
        faults.require(
                organizations.contains(id), "organization.unknown", pointer, "There is no organization " + id + ".");
    }

    private static void requireKnown(Set<ProductId> products, ProductId id, String pointer, Refusal.Faults faults) {
        faults.require(products.contains(id), "product.unknown", pointer, "There is no product " + id + ".");
    }

    private static <T, I> Set<I> ids(List<T> document, List<T> known, Function<T, I> id) {
        return Stream.concat(document.stream(), known.stream()).map(id).collect(Collectors.toSet());
    }
}
