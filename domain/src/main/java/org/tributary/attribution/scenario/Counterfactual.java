package org.tributary.attribution.scenario;

import java.time.LocalDate;
import java.util.Comparator;
import org.tributary.Refusal;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.time.DateRange;

/** Copies as they would stand had something not happened. */
public final class Counterfactual {

    private Counterfactual() {}

    /**
     * The agreement as if a regime had gone on: its revisions have no last day, and revisions of other regimes that govern only days from
     * its first on are not known. What governed the days before it stays.
     *
     * @param regime {@code R5}: all revisions of this name go on, clarifications included
     * @throws Refusal.NotFound if the agreement has no such regime
     */
    public static PartnershipAgreement continued(PartnershipAgreement agreement, String regime) {
        LocalDate first = agreement.revisions().stream()
                .filter(revision -> revision.regime().equals(regime))
                .map(revision -> revision.validity().startInclusive())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new Refusal.NotFound("regime"));
        return agreement.revised(agreement.revisions().stream()
                .filter(revision -> isOf(regime, revision)
                        || revision.validity().startInclusive().isBefore(first))
                .map(revision -> isOf(regime, revision) ? open(revision) : revision)
                .toList());
    }

    private static Revision open(Revision revision) {
        return revision.in(DateRange.from(revision.validity().startInclusive()));
    }

    private static boolean isOf(String regime, Revision revision) {
        return revision.regime().equals(regime);
    }
}
