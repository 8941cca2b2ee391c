package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.ReferenceTerms.LATER;
import static org.tributary.attribution.ReferenceTerms.MICROSOFT;
import static org.tributary.attribution.ReferenceTerms.OPENAI;
import static org.tributary.attribution.ReferenceTerms.TEST;
import static org.tributary.attribution.ReferenceTerms.USD;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.money.Money;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.MinimumGuarantee.Recoupment;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;

/** What is owed whatever is sold, where periods and clauses end. R6 follows R5 on 27 April 2026. */
class FeeScheduleTest {

    private static final ClauseId NAME = new ClauseId("X.fee");

    @Test
    void aShortfallIsOwedOnTheLastDayOfItsPeriodAndNotBefore() {
        PartnershipAgreement agreement = terms(ReferenceTerms.twoWay("R5"), VariantTerms.of("shortfall"));

        assertThat(fees(agreement, "2026-04-27", "2026-06-29")).isEmpty();
        assertThat(fees(agreement, "2026-04-27", "2026-06-30")).containsExactly("X.guarantee 2026-06-30 300.00 USD");
        assertThat(fees(agreement, "2026-07-01", "2026-09-29")).isEmpty();
    }

    @Test
    void aFeeThatGoesOnUnderItsNameIsOneFee() {
        PartnershipAgreement agreement = terms(List.of(fee("500", Cycle.YEAR)), List.of(fee("600", Cycle.YEAR)));

        assertThat(fees(agreement, "2026-01-01", "2027-12-31"))
                .containsExactly("X.fee 2026-01-01 500.00 USD", "X.fee 2027-01-01 600.00 USD");
    }

    @Test
    void aFeeOfAnotherPeriodIsAnotherFee() {
        PartnershipAgreement agreement = terms(List.of(fee("500", Cycle.YEAR)), List.of(fee("100", Cycle.QUARTER)));

        assertThat(fees(agreement, "2026-01-01", "2026-12-31"))
                .containsExactly(
                        "X.fee 2026-01-01 500.00 USD",
                        "X.fee 2026-04-27 100.00 USD",
                        "X.fee 2026-07-01 100.00 USD",
                        "X.fee 2026-10-01 100.00 USD");
    }

    @Test
    void aGuaranteeUnderTheNameOfAFeeIsOwedBesideIt() {
        Clause advance = guarantee(Recoupment.ADVANCE);
        Clause shortfall = guarantee(Recoupment.SHORTFALL);

        assertThat(fees(
                        terms(List.of(fee("500", Cycle.YEAR)), List.of(VariantTerms.plain(), advance)),
                        "2026-01-01",
                        "2026-12-31"))
                .containsExactly("X.fee 2026-01-01 500.00 USD", "X.fee 2026-04-27 300.00 USD");
        assertThat(fees(
                        terms(List.of(VariantTerms.plain(), shortfall), List.of(fee("500", Cycle.YEAR))),
                        "2026-01-01",
                        "2026-12-31"))
                .containsExactly("X.fee 2026-04-26 300.00 USD", "X.fee 2026-04-27 500.00 USD");
    }

    private static List<String> fees(PartnershipAgreement agreement, String from, String through) {
        return new AttributionEngine(agreement, ReferenceMarket.market(), LATER)
                .fees(LocalDate.parse(from), LocalDate.parse(through), ClauseBalances.none()).stream()
                        .map(Attribution::share)
                        .map(share -> share.clause() + " " + share.earnedOn() + " " + share.payable())
                        .toList();
    }

    private static PartnershipAgreement terms(List<Clause> five, List<Clause> six) {
        return ReferenceTerms.agreement(AttributionDate.SERVICE_DAY, five, six, List.of());
    }

    private static FixedFee fee(String amount, Cycle every) {
        return new FixedFee(NAME, TEST, OPENAI, MICROSOFT, Money.of(amount, USD), every, Term.OPEN);
    }

    private static MinimumGuarantee guarantee(Recoupment recoupment) {
        return new MinimumGuarantee(
                NAME, TEST, Set.of(VariantTerms.SHARE), Money.of("300", USD), Cycle.YEAR, recoupment, Term.OPEN);
    }
}
