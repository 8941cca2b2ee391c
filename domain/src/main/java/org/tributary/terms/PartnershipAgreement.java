package org.tributary.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * What partners agreed, in revisions that supersede each other. Two times decide which one answers: the day the terms apply,
 * and the instant as known on which the question is asked.
 *
 * @param currency the one in which shares are owed, and the reporting currency
 * @param revisions at least one, in the order they were recorded
 */
public record PartnershipAgreement(
        AgreementId id, String name, List<OrganizationId> parties, Currency currency, List<Revision> revisions) {

    /** @throws Refusal.Invalid with all faults, if there are fewer than two parties or no revision, or a share names a stranger */
    public PartnershipAgreement {
        parties = List.copyOf(parties);
        revisions = revisions.stream()
                .sorted(Comparator.comparing(Revision::recordedAt))
                .toList();
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(parties.size() > 1, "agreement.parties", "/parties", "An agreement has two parties at least.");
        faults.require(
                !revisions.isEmpty(), "agreement.revisions", "/revisions", "An agreement has one revision at least.");
        for (int i = 0; i < revisions.size(); i++) {
            for (ProportionalShare share : revisions.get(i).shares()) {
                faults.require(
                        parties.contains(share.payer()) && parties.contains(share.payee()),
                        "clause.parties",
                        "/revisions/" + i,
                        "The clause " + share.id() + " binds someone who is not a party.");
            }
        }
        faults.refuseIfAny("agreement.invalid");
    }

    /**
     * The terms on a day, as known at an instant: of the revisions recorded by then that govern the day, the one recorded last.
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

    /** The stretches of {@code days} on each of which the same terms and clauses bear, in order, as known at an instant. */
    public List<DateRange> stretches(DateRange days, Instant knownAt) {
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        cuts.add(days.startInclusive());
        known(knownAt)
                .flatMap(revision -> Stream.concat(
                        Stream.of(
                                revision.validity().startInclusive(),
                                revision.validity().endExclusive()),
                        revision.turningDays()))
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
        return !sameTerms || terms.stream().flatMap(Revision::turningDays).anyMatch(day::equals);
    }

    private Stream<Revision> known(Instant knownAt) {
        return revisions.stream().filter(revision -> !revision.recordedAt().isAfter(knownAt));
    }
}
