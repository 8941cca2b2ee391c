package org.tributary.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Licence;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.PermissionClause;
import org.tributary.terms.clause.ShareClause;
import org.tributary.terms.clause.SpendCommitment;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Trigger;
import org.tributary.terms.clause.Undertaking;
import org.tributary.time.DateRange;

/**
 * The terms of an agreement for a stretch of days, as signed. It supersedes, and is never edited.
 *
 * @param regime its name within the agreement: {@code R5}
 * @param validity the days it governs
 * @param recordedAt when the platform learned of it: the second time axis
 * @param attributionDate which day of a line decides the terms
 * @param source the signed or announced document
 */
public record Revision(
        String regime,
        String title,
        DateRange validity,
        Instant recordedAt,
        AttributionDate attributionDate,
        String source,
        List<Clause> clauses) {

    /** Which day of a line decides the terms. */
    public enum AttributionDate {
        /** Each day of service: the line is cut where the terms change. */
        SERVICE_DAY,
        /** The day of the invoice, for the whole line. */
        INVOICE_DATE,
        /** The day of each payment, for the part it pays; what is not paid has no share yet. */
        CASH_DATE
    }

    /** @throws Refusal.Invalid with all faults, if a clause stands twice or one counts what is not here or is nothing to count */
    public Revision {
        clauses = List.copyOf(clauses);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!regime.isBlank(), "revision.regime", "/regime", "A revision has a name.");
        Set<ClauseId> ids = new HashSet<>();
        for (int i = 0; i < clauses.size(); i++) {
            ClauseId id = clauses.get(i).id();
            faults.require(
                    ids.add(id), "clause.repeated", "/clauses/" + i + "/id", "The clause " + id + " stands twice.");
        }
        for (int i = 0; i < clauses.size(); i++) {
            faults.require(
                    mayCount(clauses.get(i), clauses).containsAll(legsOf(clauses.get(i))),
                    "clause.legs",
                    "/clauses/" + i + "/legs",
                    clauses.get(i) instanceof PaymentTerms
                            ? "Payment terms are about shares, fees and guarantees of their own revision."
                            : "A clause counts shares of its own revision.");
        }
        faults.refuseIfAny("revision.invalid");
    }

    /** What a clause may have as its legs: shares alone, or, where it is about when things are paid, fees and guarantees too. */
    private static Set<ClauseId> mayCount(Clause counting, List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause instanceof ShareClause || (counting instanceof PaymentTerms && isFee(clause)))
                .map(Clause::id)
                .collect(Collectors.toSet());
    }

    private static boolean isFee(Clause clause) {
        return clause instanceof FixedFee || clause instanceof MinimumGuarantee;
    }

    /** The clauses that a clause counts, or is about; empty for one that counts none. */
    public static Set<ClauseId> legsOf(Clause clause) {
        return switch (clause) {
            case Cap cap -> cap.legs();
            case MinimumGuarantee guarantee -> guarantee.legs();
            case PaymentTerms terms -> terms.legs();
            case ShareClause _ -> Set.of();
            case FixedFee _ -> Set.of();
            case NoShare _ -> Set.of();
            case PermissionClause _ -> Set.of();
            case Licence _ -> Set.of();
            case SpendCommitment _ -> Set.of();
            case Trigger _ -> Set.of();
            case Undertaking _ -> Set.of();
        };
    }

    /** When a clause bears; empty for one that has no term of its own and bears as long as its revision. */
    public static Optional<Term> termOf(Clause clause) {
        return switch (clause) {
            case ShareClause share -> Optional.of(share.term());
            case FixedFee fee -> Optional.of(fee.term());
            case MinimumGuarantee guarantee -> Optional.of(guarantee.term());
            case PermissionClause permission -> Optional.of(permission.term());
            case Licence licence -> Optional.of(licence.term());
            case SpendCommitment commitment -> Optional.of(commitment.term());
            case Cap _ -> Optional.empty();
            case NoShare _ -> Optional.empty();
            case PaymentTerms _ -> Optional.empty();
            case Trigger _ -> Optional.empty();
            case Undertaking _ -> Optional.empty();
        };
    }

    /** The same terms, recorded at another instant. */
    public Revision recorded(Instant at) {
        return new Revision(regime, title, validity, at, attributionDate, source, clauses);
    }

    /**
     * The same terms for other days.
     *
     * @throws Refusal.Invalid as when it is made so
     */
    public Revision in(DateRange days) {
        return new Revision(regime, title, days, recordedAt, attributionDate, source, clauses);
    }

    /**
     * The same with these clauses instead of its own.
     *
     * @throws Refusal.Invalid as when it is made so
     */
    public Revision with(List<Clause> others) {
        return new Revision(regime, title, validity, recordedAt, attributionDate, source, others);
    }

    /** Its shares, in order. */
    public List<ShareClause> shares() {
        return of(ShareClause.class).toList();
    }

    /** Its clauses of one kind, in order. */
    public <C extends Clause> Stream<C> of(Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The clause of this name, if there is one. */
    public Optional<Clause> find(ClauseId id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    /** The days on which its own clauses begin or end to bear, and at which a line is therefore cut. */
    public Stream<LocalDate> turningDays(Map<EventCode, LocalDate> events) {
        return Stream.of(
                        of(Cap.class).map(Cap::scopeStart),
                        of(ShareClause.class).flatMap(share -> share.term().turningDays(events)))
                .flatMap(days -> days);
    }
}
