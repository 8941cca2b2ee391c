package org.tributary.terms.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.comparison.ClauseChange.Kind;
import org.tributary.time.DateRange;

/**
 * A revision held against the one it follows. A clause finds its former self by its name or, where none has it, by its
 * kind and what its name says after the regime: {@code R6.share.out} is what {@code R5.share.out} became.
 *
 * @param before empty for the first revision of an agreement
 * @param clauses those of the later revision in its order, and then those removed
 */
public record Comparison(Optional<Revision> before, Revision after, List<ClauseChange> clauses) {
    /** Copies the clauses. */
    public Comparison {
        clauses = List.copyOf(clauses);
    }

    /** Holds a revision, published or not, against the one it follows in its agreement. */
    public static Comparison of(PartnershipAgreement agreement, Revision after) {
        return of(predecessor(agreement, after), after);
    }

    /** Holds one revision against another, or against nothing. */
    public static Comparison of(Optional<Revision> before, Revision after) {
        Set<Clause> unmatched =
                new LinkedHashSet<>(before.map(Revision::clauses).orElse(List.of()));
        List<ClauseChange> changes = new ArrayList<>();
        for (Clause clause : after.clauses()) {
            Optional<Clause> was = before.flatMap(revision -> formerSelf(clause, after, revision, unmatched));
            was.ifPresent(unmatched::remove);
            changes.add(was.map(found -> changed(found, clause))
                    .orElseGet(() -> new ClauseChange(Kind.ADDED, Optional.empty(), Optional.of(clause), List.of())));
        }
        unmatched.forEach(
                gone -> changes.add(new ClauseChange(Kind.REMOVED, Optional.of(gone), Optional.empty(), List.of())));
        return new Comparison(before, after, changes);
    }

    /**
     * The revision that a revision takes the place of: the one that would govern its first day had it never been
     * recorded, or else the one that governs the day before.
     */
    public static Optional<Revision> predecessor(PartnershipAgreement agreement, Revision revision) {
        return agreement.revisions().stream()
                .filter(other -> !other.equals(revision))
                .filter(other -> !other.recordedAt().isAfter(revision.recordedAt()))
                .filter(other -> other.validity().contains(revision.validity().startInclusive())
                        || other.validity()
                                .endExclusive()
                                .equals(revision.validity().startInclusive()))
                .reduce((earlier, later) -> governs(earlier, revision) && !governs(later, revision) ? earlier : later);
    }

    /** What differs of the revision itself, its clauses and the instant it was recorded left out. */
    public List<FieldChange> fields() {
        return before.map(was -> Fields.differences(header(was), header(after), Set.of()))
                .orElse(List.of());
    }

    private static boolean governs(Revision other, Revision revision) {
        return other.validity().contains(revision.validity().startInclusive());
    }

    private record Header(
            String regime, String title, DateRange validity, Revision.AttributionDate attributionDate, String source) {}

    private static Header header(Revision revision) {
        return new Header(
                revision.regime(),
                revision.title(),
                revision.validity(),
                revision.attributionDate(),
                revision.source());
    }

    private static ClauseChange changed(Clause was, Clause is) {
        if (!was.getClass().equals(is.getClass())) {
            return new ClauseChange(Kind.CHANGED, Optional.of(was), Optional.of(is), List.of(kinds(was, is)));
        }
        List<FieldChange> fields = Fields.differences((Record) was, (Record) is, Set.of("id"));
        return new ClauseChange(
                fields.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED, Optional.of(was), Optional.of(is), fields);
    }

    private static FieldChange kinds(Clause was, Clause is) {
        return new FieldChange(
                "kind",
                Optional.of(was.getClass().getSimpleName()),
                Optional.of(is.getClass().getSimpleName()));
    }

    private static Optional<Clause> formerSelf(Clause clause, Revision after, Revision before, Set<Clause> unmatched) {
        return before.find(clause.id())
                .or(() -> unmatched.stream()
                        .filter(other -> other.getClass().equals(clause.getClass()))
                        .filter(other -> after.find(other.id()).isEmpty())
                        .filter(other -> suffix(other, before).equals(suffix(clause, after)))
                        .findFirst());
    }

    private static String suffix(Clause clause, Revision revision) {
        String id = clause.id().value();
        String prefix = revision.regime() + ".";
        return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    }
}
