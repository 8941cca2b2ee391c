package org.tributary.billing.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.money.FxRates;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.terms.NoTermsInForce;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.time.DateRange;

/**
 * What the lines of one document must be able to lean on: what they name is known, their days have terms, their currency has
 * rates. All faults are found, each with a pointer into the document.
 *
 * @param organizations by id
 * @param taken of the lines that are corrected, those recorded before
 * @param governing the agreement of a vendor, or a refusal
 * @param knownAt the terms known by this instant count
 */
public record SubmissionChecks(
        Set<ChannelCode> channels,
        Set<ProductId> products,
        Map<OrganizationId, Organization.Kind> organizations,
        Set<LineKey> taken,
        Function<OrganizationId, PartnershipAgreement> governing,
        FxRates rates,
        Instant knownAt) {

    /** @throws Refusal.Invalid with every fault of the document */
    public void refuseUnlessSound(List<RevenueLine> lines) {
        Faults faults = new Faults();
        Set<LineKey> keys = new HashSet<>();
        Set<LineKey> here = new HashSet<>(lines.stream().map(RevenueLine::key).toList());
        Map<OrganizationId, Supplier<PartnershipAgreement>> agreements = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            RevenueLine line = lines.get(i);
            String at = "/lines/" + i;
            faults.require(
                    keys.add(line.key()),
                    "line.repeated",
                    at,
                    "The line " + line.key() + " stands in the document twice.");
            names(line, at, faults);
            line.corrects()
                    .ifPresent(original -> faults.require(
                            (here.contains(original) && !original.equals(line.key())) || taken.contains(original),
                            "line.unknown-original",
                            at + "/corrects",
                            "There is no line " + original + " to correct."));
            faults.check(
                            at + "/route/0",
                            agreements.computeIfAbsent(line.route().vendor(), this::once))
                    .ifPresent(agreement -> terms(line, agreement, at, faults));
        }
        faults.refuseIfAny("revenue-lines.invalid");
    }

    private void names(RevenueLine line, String at, Faults faults) {
        faults.require(
                channels.contains(line.channel()),
                "channel.unknown",
                at + "/channel",
                "There is no channel " + line.channel() + ".");
        faults.require(
                products.contains(line.product()),
                "product.unknown",
                at + "/product",
                "There is no product " + line.product() + ".");
        List<OrganizationId> parties = line.route().parties();
        for (int hop = 0; hop < parties.size(); hop++) {
            faults.require(
                    organizations.containsKey(parties.get(hop)),
                    "organization.unknown",
                    at + "/route/" + hop,
                    "There is no organization " + parties.get(hop) + ".");
        }
        Organization.Kind first = organizations.getOrDefault(line.route().vendor(), Organization.Kind.VENDOR);
        faults.require(
                first == Organization.Kind.VENDOR, "route.vendor", at + "/route/0", "A route begins with the vendor.");
    }

    private void terms(RevenueLine line, PartnershipAgreement agreement, String at, Faults faults) {
        try {
            for (LocalDate day : decidingDays(line, agreement)) {
                YearMonth month = YearMonth.from(day);
                faults.check(
                        at + "/currency", () -> rates.require(line.amount().currency(), agreement.currency(), month));
            }
        } catch (NoTermsInForce none) {
            faults.add(
                    none.code(), at + "/serviceStart", none.faults().getFirst().message());
        }
    }

    /** The days that decide the terms of the line's segments, as the attribution will cut them. */
    private List<LocalDate> decidingDays(RevenueLine line, PartnershipAgreement agreement) {
        Revision first = agreement.resolve(line.service().startInclusive(), knownAt);
        if (first.attributionDate() == Revision.AttributionDate.INVOICE_DATE) {
            agreement.resolve(line.invoicedOn(), knownAt);
            return List.of(line.invoicedOn());
        }
        List<LocalDate> days = agreement.stretches(line.service(), knownAt).stream()
                .map(DateRange::startInclusive)
                .toList();
        days.forEach(day -> agreement.resolve(day, knownAt));
        return days;
    }

    /** The vendor's agreement, looked for once a document, also where there is none. */
    private Supplier<PartnershipAgreement> once(OrganizationId vendor) {
        try {
            PartnershipAgreement agreement = governing.apply(vendor);
            return () -> agreement;
        } catch (Refusal none) {
            return () -> {
                throw none;
            };
        }
    }
}
