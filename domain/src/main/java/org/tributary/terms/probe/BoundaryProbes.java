package org.tributary.terms.probe;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.PermissionClause;

/**
 * For each change of terms the last day before it and the first day after, with what each of them gets: the change of
 * a revision, and each turning day of a clause within one (peers, 3.11).
 */
public final class BoundaryProbes {
    private final PartnershipAgreement agreement;
    private final Instant knownAt;
    private final Map<EventCode, LocalDate> events;

    private BoundaryProbes(PartnershipAgreement agreement, Instant knownAt) {
        this.agreement = agreement;
        this.knownAt = knownAt;
        this.events = agreement.eventsKnown(knownAt);
    }

    /** The probes, by day, two for each change, as known at an instant; none if nothing was known by then. */
    public static List<BoundaryProbe> of(PartnershipAgreement agreement, Instant knownAt) {
        BoundaryProbes probes = new BoundaryProbes(agreement, knownAt);
        return agreement.revisions().stream()
                .flatMap(probes::days)
                .filter(Predicate.not(LocalDate.MAX::equals))
                .sorted()
                .distinct()
                .flatMap(probes::around)
                .toList();
    }

    private Stream<LocalDate> days(Revision revision) {
        Stream<LocalDate> terms = revision.clauses().stream()
                .flatMap(clause -> Revision.termOf(clause).stream())
                .flatMap(term -> Stream.concat(
                        term.turningDays(events),
                        term.endedBy().stream().flatMap(code -> Optional.ofNullable(events.get(code)).stream())));
        Stream<LocalDate> validity = Stream.of(
                revision.validity().startInclusive(), revision.validity().endExclusive());
        return Stream.of(validity, revision.of(Cap.class).map(Cap::scopeStart), terms)
                .flatMap(days -> days);
    }

    private Stream<BoundaryProbe> around(LocalDate first) {
        Optional<Revision> after = agreement.find(first, knownAt);
        Optional<Revision> before = agreement.find(first.minusDays(1), knownAt);
        if (!after.equals(before)) {
            return Stream.of(
                    probe(first.minusDays(1), before, "the last day of " + name(before)),
                    probe(first, after, "the first day of " + name(after)));
        }
        List<ClauseId> gone = new ArrayList<>(bearing(before, first.minusDays(1)));
        List<ClauseId> come = new ArrayList<>(bearing(after, first));
        if (gone.equals(come)) {
            return Stream.empty();
        }
        List<ClauseId> staying = List.copyOf(gone);
        gone.removeAll(come);
        come.removeAll(staying);
        String turning = words(gone, " ends to bear")
                + (gone.isEmpty() || come.isEmpty() ? "" : ", ")
                + words(come, " begins to bear");
        return Stream.of(
                probe(first.minusDays(1), before, "the day before " + turning),
                probe(first, after, "the day on which " + turning));
    }

    private static String name(Optional<Revision> revision) {
        return revision.map(Revision::regime).orElse("no terms");
    }

    private static String words(List<ClauseId> clauses, String what) {
        return clauses.isEmpty()
                ? ""
                : String.join(", ", clauses.stream().map(ClauseId::value).toList()) + what;
    }

    private BoundaryProbe probe(LocalDate day, Optional<Revision> terms, String why) {
        return new BoundaryProbe(
                day,
                day.atStartOfDay(agreement.zone()).toInstant(),
                why,
                terms.map(Revision::regime),
                terms.map(agreement::numberOf).orElse(0),
                bearing(terms, day));
    }

    private List<ClauseId> bearing(Optional<Revision> terms, LocalDate day) {
        return terms.stream()
                .flatMap(revision -> revision.clauses().stream())
                .filter(clause -> bears(clause, day))
                .map(Clause::id)
                .toList();
    }

    private boolean bears(Clause clause, LocalDate day) {
        if (clause instanceof Cap cap) {
            return !day.isBefore(cap.scopeStart());
        }
        if (clause instanceof PermissionClause permission) {
            return permission.term().binds(day, events);
        }
        return Revision.termOf(clause).map(term -> term.bears(day, events)).orElse(true);
    }
}
