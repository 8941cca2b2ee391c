package org.tributary.billing.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.KnownNames;
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
 * @param known what may be named
 * @param taken of the lines that are corrected, those recorded before
 * @param replaced of these, those that a recorded line has replaced already, each with that line
 * @param governing the agreement of a vendor, or a refusal
 * @param knownAt the terms known by this instant count
 */
public record SubmissionChecks(
        KnownNames known,
        Set<LineKey> taken,
        Map<LineKey, LineKey> replaced,
        Function<OrganizationId, PartnershipAgreement> governing,
        FxRates rates,
        Instant knownAt) {

    /** @throws Refusal.Invalid with every fault of the document */
    public void refuseUnlessSound(List<RevenueLine> lines) {
        Faults faults = new Faults();
        Set<LineKey> keys = new HashSet<>();
        Set<LineKey> here = new HashSet<>(lines.stream().map(RevenueLine::key).toList());
        Map<OrganizationId, Supplier<PartnershipAgreement>> agreements = new HashMap<>();
        Map<LineKey, LineKey> replacing = new HashMap<>(replaced);
        Map<DaysOf, Refusable> days = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            RevenueLine line = lines.get(i);
            String at = "/lines/" + i;
            faults.require(
                    keys.add(line.key()),
                    "line.repeated",
                    at,
                    "The line " + line.key() + " stands in the document twice.");
            line.sale().checkNames(known, at, faults);
            deductions(line, at, faults);
            line.corrects()
                    .ifPresent(original -> faults.require(
                            (here.contains(original) && !original.equals(line.key())) || taken.contains(original),
                            "line.unknown-original",
                            at + "/corrects",
                            "There is no line " + original + " to correct."));
            line.replaces().ifPresent(original -> checkReplacement(line.key(), original, replacing, at, faults));
            faults.check(
                            at + "/route/0",
                            agreements.computeIfAbsent(line.route().vendor(), this::once))
                    .ifPresent(agreement ->
                            terms(days.computeIfAbsent(DaysOf.of(line), its -> refusable(its, agreement)), at, faults));
        }
        faults.refuseIfAny("revenue-lines.invalid");
    }

    /** Who deducts stands on the route, or is a tax authority. */
    private void deductions(RevenueLine line, String at, Faults faults) {
        for (int i = 0; i < line.deductions().size(); i++) {
            OrganizationId party = line.deductions().get(i).party();
            faults.require(
                    line.route().passes(party) || known.organizations().get(party) == Organization.Kind.TAX_AUTHORITY,
                    "deduction.party",
                    at + "/deductions/" + i + "/party",
                    "Only a party between vendor and customer, or a tax authority, deducts.");
        }
    }

    private static void checkReplacement(
            LineKey line, LineKey original, Map<LineKey, LineKey> replacing, String at, Faults faults) {
        LineKey other = replacing.putIfAbsent(original, line);
        faults.require(
                other == null || other.equals(line),
                "line.replaced-twice",
                at + "/corrects",
                "The line " + original + " is replaced by " + other + " already.");
    }

    /** What decides whether a line's days have terms and rates: many lines of a document share it. */
    private record DaysOf(OrganizationId vendor, DateRange service, LocalDate invoicedOn, Currency currency) {
        static DaysOf of(RevenueLine line) {
            return new DaysOf(
                    line.route().vendor(),
                    line.service(),
                    line.invoicedOn(),
                    line.amount().currency());
        }
    }

    /** The faults of a line's days, below the line. */
    private record Refusable(List<Refusal.Fault> faults) {}

    private void terms(Refusable days, String at, Faults faults) {
        days.faults().forEach(fault -> faults.add(fault.code(), at + fault.pointer(), fault.message()));
    }

    private Refusable refusable(DaysOf line, PartnershipAgreement agreement) {
        List<Refusal.Fault> found = new ArrayList<>();
        try {
            for (YearMonth month : decidingMonths(line, agreement)) {
                try {
                    rates.require(line.currency(), agreement.currency(), month);
                } catch (FxRates.Missing missing) {
                    found.add(new Refusal.Fault(missing.code(), "/currency", messageOf(missing)));
                }
            }
        } catch (NoTermsInForce none) {
            found.add(new Refusal.Fault(none.code(), "/serviceStart", messageOf(none)));
        }
        return new Refusable(found);
    }

    private static String messageOf(Refusal refusal) {
        return refusal.faults().getFirst().message();
    }

    /** The months whose rates the line's segments need, as the attribution will cut them; every deciding day has terms. */
    private Set<YearMonth> decidingMonths(DaysOf line, PartnershipAgreement agreement) {
        Revision first = agreement.resolve(line.service().startInclusive(), knownAt);
        if (first.attributionDate() == Revision.AttributionDate.INVOICE_DATE) {
            agreement.resolve(line.invoicedOn(), knownAt);
            return Set.of(YearMonth.from(line.invoicedOn()));
        }
        agreement
                .stretches(line.service(), knownAt)
                .forEach(stretch -> agreement.resolve(stretch.startInclusive(), knownAt));
        return line.service().months().stream()
                .map(month -> YearMonth.from(month.startInclusive()))
                .collect(Collectors.toCollection(TreeSet::new));
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
