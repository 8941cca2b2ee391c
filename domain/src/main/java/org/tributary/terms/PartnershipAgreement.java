package org.tributary.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Licence;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.PermissionClause;
import org.tributary.terms.clause.ShareClause;
import org.tributary.terms.clause.SpendCommitment;
import org.tributary.terms.clause.Trigger;
import org.tributary.terms.clause.Undertaking;
import org.tributary.time.DateRange;

/**
 * What partners agreed, in revisions that supersede each other. Two times decide which one answers: the day the terms apply,
 * and the instant as known on which the question is asked.
 *
 * @param currency the one in which shares are owed, and the reporting currency
 * @param zone in which an instant becomes a day (agreements, 2.8, {@code regime.boundary}); one of the IANA database, and {@code UTC}
 *     for the offset of nothing, so that a document can name it
 * @param revisions at least one, in the order they were recorded
 * @param events what has happened, in the order it was recorded; of several with one code the last one known counts
 */
public record PartnershipAgreement(
        AgreementId id,
        String name,
        List<OrganizationId> parties,
        Currency currency,
        ZoneId zone,
        List<Revision> revisions,
        @Otherwise List<AgreementEvent> events) {

    /**
     * @throws Refusal.Invalid with all faults, if there are fewer than two parties or no revision, the zone has no name,
     * or a share or a fee binds a stranger
     */
    public PartnershipAgreement {
        parties = List.copyOf(parties);
        zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        revisions = revisions.stream()
                .sorted(Comparator.comparing(Revision::recordedAt))
                .toList();
        events = events.stream()
                .sorted(Comparator.comparing(AgreementEvent::recordedAt))
                .toList();
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(parties.size() > 1, "agreement.parties", "/parties", "An agreement has two parties at least.");
        faults.require(
                !revisions.isEmpty(), "agreement.revisions", "/revisions", "An agreement has one revision at least.");
        faults.require(
                ZoneId.getAvailableZoneIds().contains(zone.getId()),
                "agreement.zone",
                "/zone",
                "A time zone is such as America/Los_Angeles or UTC.");
        for (int i = 0; i < revisions.size(); i++) {
            List<Clause> clauses = revisions.get(i).clauses();
            for (int j = 0; j < clauses.size(); j++) {
                faults.require(
                        parties.containsAll(boundBy(clauses.get(j))),
                        "clause.parties",
                        "/revisions/" + i + "/clauses/" + j,
                        "The clause " + clauses.get(j).id() + " binds someone who is not a party.");
            }
        }
        faults.refuseIfAny("agreement.invalid");
    }

    private static Set<OrganizationId> boundBy(Clause clause) {
        return switch (clause) {
            case ShareClause share -> Set.of(share.payer(), share.payee());
            case FixedFee fee -> Set.of(fee.payer(), fee.payee());
            case MinimumGuarantee _ -> Set.of();
            case Cap _ -> Set.of();
            case PaymentTerms _ -> Set.of();
            case NoShare _ -> Set.of();
            case PermissionClause _ -> Set.of();
            case Licence _ -> Set.of();
            case SpendCommitment _ -> Set.of();
            case Trigger _ -> Set.of();
            case Undertaking _ -> Set.of();
        };
    }

    /**
     * The terms on a day, as known at an instant: of the revisions recorded by then that govern the day, the one
     * recorded last.
     *
     * @throws NoTermsInForce if none governs it: never the nearest one
     */
    public Revision resolve(LocalDate day, Instant knownAt) {
        return find(day, knownAt).orElseThrow(() -> new NoTermsInForce(id, day));
    }

    /** The same, or empty. */
    public Optional<Revision> find(LocalDate day, Instant knownAt) {
        return known(knownAt)
                .filter(revision -> revision.validity().contains(day))
                .reduce((_, later) -> later);
    }

    /** What has happened as known at an instant: each event with its day. */
    public Map<EventCode, LocalDate> eventsKnown(Instant knownAt) {
        return events.stream()
                .filter(event -> !event.recordedAt().isAfter(knownAt))
                .collect(Collectors.toMap(AgreementEvent::code, AgreementEvent::occurredOn, (_, later) -> later));
    }

    /**
     * The same agreement with these revisions instead of its own.
     *
     * @throws Refusal.Invalid as when it is made so
     */
    public PartnershipAgreement revised(List<Revision> others) {
        return new PartnershipAgreement(id, name, parties, currency, zone, others, events);
    }

    /**
     * The same agreement with these events instead of its own.
     *
     * @throws Refusal.Invalid as when it is made so
     */
    public PartnershipAgreement happened(List<AgreementEvent> others) {
        return new PartnershipAgreement(id, name, parties, currency, zone, revisions, others);
    }

    /** What was known of it at an instant, its revisions and events; empty if no revision was. */
    public Optional<PartnershipAgreement> asKnown(Instant knownAt) {
        List<Revision> revised = known(knownAt).toList();
        List<AgreementEvent> happened = events.stream()
                .filter(event -> !event.recordedAt().isAfter(knownAt))
                .toList();
        return revised.isEmpty()
                ? Optional.empty()
                : Optional.of(new PartnershipAgreement(id, name, parties, currency, zone, revised, happened));
    }

    /** The revision's place in the order recorded, from 1. */
    public int numberOf(Revision revision) {
        return revisions.indexOf(revision) + 1;
    }

    /** The stretches of {@code days} on each of which the same terms and clauses bear, in order, as known at an instant. */
    public List<DateRange> stretches(DateRange days, Instant knownAt) {
        Map<EventCode, LocalDate> happened = eventsKnown(knownAt);
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        cuts.add(days.startInclusive());
        known(knownAt)
                .flatMap(revision -> Stream.concat(
                        Stream.of(
                                revision.validity().startInclusive(),
                                revision.validity().endExclusive()),
                        revision.turningDays(happened)))
                .filter(days::contains)
                .filter(day -> turns(day, knownAt))
                .forEach(cuts::add);
        cuts.add(days.endExclusive());
        LocalDate[] edges = cuts.toArray(LocalDate[]::new);
        return Stream.iterate(0, i -> i + 1)
                .limit(edges.length - 1L)
                .map(i -> new DateRange(edges[i], edges[i + 1]))
                .toList();
    }

    /** Whether other terms, or a clause of the same, bear from this day on. */
    private boolean turns(LocalDate day, Instant knownAt) {
        Optional<Revision> terms = find(day, knownAt);
        boolean sameTerms = terms.equals(find(day.minusDays(1), knownAt));
        return !sameTerms
                || terms.stream()
                        .flatMap(revision -> revision.turningDays(eventsKnown(knownAt)))
                        .anyMatch(day::equals);
    }

    private Stream<Revision> known(Instant knownAt) {
        return revisions.stream().filter(revision -> !revision.recordedAt().isAfter(knownAt));
    }
}
