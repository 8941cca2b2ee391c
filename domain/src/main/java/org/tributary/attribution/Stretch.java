package org.tributary.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.ShareClause;
import org.tributary.time.DateRange;

/**
 * Days on all of which the same clauses bear, with those clauses made ready.
 *
 * @param revision the number of the terms within the agreement
 * @param clauses those that bear, in the order in which they are evaluated: what takes the vendor's revenue comes after what makes it
 * @param tellsClasses whether one of them covers some product classes only
 */
record Stretch(
        DateRange days,
        AgreementId agreement,
        Revision terms,
        int revision,
        List<BearingClause> clauses,
        boolean tellsClasses) {

    static Stretch of(
            DateRange days, Revision terms, PartnershipAgreement agreement, Map<EventCode, LocalDate> events) {
        List<BearingClause> clauses = new ArrayList<>();
        for (ShareClause clause : terms.shares()) {
            if (clause.term().bears(days.startInclusive(), events)) {
                clauses.add(BearingClause.of(clause, terms, agreement.currency(), events));
            }
        }
        clauses.sort(Comparator.comparing(bearing -> bearing.clause().base() == Base.VENDOR_REVENUE));
        boolean tellsClasses = clauses.stream()
                .anyMatch(
                        bearing -> !bearing.clause().coverage().productClasses().isAny());
        return new Stretch(days, agreement.id(), terms, agreement.numberOf(terms), List.copyOf(clauses), tellsClasses);
    }

    Share.Authority authority(String clause) {
        return new Share.Authority(agreement, revision, terms.regime(), clause);
    }
}
