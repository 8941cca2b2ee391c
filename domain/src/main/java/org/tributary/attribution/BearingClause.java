package org.tributary.attribution;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.attribution.formula.ShareFormula;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.ShareClause;
import org.tributary.time.Cycle;

/**
 * A share clause made ready: its arithmetic, and the clauses of its revision that it is held against.
 *
 * @param guarantees those that count it
 * @param caps those that count it
 * @param paid when its shares fall due; empty where nothing is said, and they are due as they are earned
 * @param coversAll whether it need not be asked what it covers
 */
record BearingClause(
        ShareClause clause,
        ShareFormula formula,
        List<MinimumGuarantee> guarantees,
        List<Cap> caps,
        Optional<PaymentTerms> paid,
        boolean coversAll,
        Map<EventCode, LocalDate> events) {

    static BearingClause of(ShareClause clause, Revision terms, Currency currency, Map<EventCode, LocalDate> events) {
        return new BearingClause(
                clause,
                ShareFormula.of(clause, currency),
                counting(MinimumGuarantee.class, clause.id(), terms),
                counting(Cap.class, clause.id(), terms),
                counting(PaymentTerms.class, clause.id(), terms).stream().findFirst(),
                clause.coverage().equals(Coverage.ALL),
                events);
    }

    private static <C extends Clause> List<C> counting(Class<C> kind, ClauseId clause, Revision terms) {
        return terms.of(kind)
                .filter(counting -> Revision.legsOf(counting).contains(clause))
                .toList();
    }

    /** When the running sums of the clause begin anew. */
    Cycle reset() {
        return switch (clause) {
            case ProportionalShare _ -> Cycle.NEVER;
            case BandedShare share -> share.reset();
        };
    }

    /** Whether what customers pay decides the band. */
    boolean measuresCustomerValue() {
        return switch (clause) {
            case ProportionalShare _ -> false;
            case BandedShare share -> share.measure() == BandedShare.Measure.CUSTOMER_VALUE;
        };
    }

    /** The first guarantee that bears on a day. */
    Optional<MinimumGuarantee> guaranteeOn(LocalDate day) {
        for (MinimumGuarantee guarantee : guarantees) {
            if (guarantee.term().bears(day, events)) {
                return Optional.of(guarantee);
            }
        }
        return Optional.empty();
    }
}
