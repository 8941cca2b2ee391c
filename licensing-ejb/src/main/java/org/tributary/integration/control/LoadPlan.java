package org.tributary.integration.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.attribution.reconciliation.LedgerFigures;
import org.tributary.attribution.reconciliation.PublishedFigure;
import org.tributary.attribution.reconciliation.Reconciliation;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Permission;
import org.tributary.integration.boundary.ReferenceConflict;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.money.FxRate;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;

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
        var products = compared.of("products", document.products(), known.products(), product -> product.id());
        Additions<Channel> channels = compared.of("channels", document.channels(), known.channels(), Channel::code);
        var permissions = compared.of("permissions", document.permissions(), known.permissions(), LoadPlan::key);
        var rates = compared.of("fxRates", document.fxRates(), known.fxRates(), LoadPlan::key);
        var figures = compared.of("figures", document.figures(), known.figures(), PublishedFigure::id);
        var checks = compared.of("checks", document.checks(), known.checks(), check -> check.id());
        references(document, known, faults);
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
                figures.fresh(),
                checks.fresh());
        int unchanged = Stream.of(organizations, products, channels, permissions, rates, figures, checks)
                .mapToInt(Additions::unchanged)
                .sum();
        return new LoadPlan(additions, unchanged + agreements.unchanged());
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

    private static void references(ReferenceData document, ReferenceData known, Refusal.Faults faults) {
        Set<OrganizationId> organizations = organizationIds(document, known);
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

    static Set<OrganizationId> organizationIds(ReferenceData document, ReferenceData known) {
        Set<OrganizationId> ids = new HashSet<>();
        known.organizations().forEach(organization -> ids.add(organization.id()));
        document.organizations().forEach(organization -> ids.add(organization.id()));
        return ids;
    }

    static Set<ChannelCode> channelCodes(ReferenceData document, ReferenceData known) {
        Set<ChannelCode> codes = new HashSet<>();
        known.channels().forEach(channel -> codes.add(channel.code()));
        document.channels().forEach(channel -> codes.add(channel.code()));
        return codes;
    }

    /** The revisions of an agreement in the additions that are not known, in the order recorded. */
    public static List<Revision> freshRevisions(PartnershipAgreement agreement, Optional<PartnershipAgreement> known) {
        Instant last =
                known.map(earlier -> earlier.revisions().getLast().recordedAt()).orElse(Instant.MIN);
        return agreement.revisions().stream()
                .filter(revision -> revision.recordedAt().isAfter(last))
                .toList();
    }
}
