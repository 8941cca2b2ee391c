package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.attribution.ReferenceTerms.LATER;
import static org.tributary.attribution.ReferenceTerms.MICROSOFT;
import static org.tributary.attribution.ReferenceTerms.OPENAI;
import static org.tributary.attribution.ReferenceTerms.TEST;
import static org.tributary.attribution.ReferenceTerms.USD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.money.Money;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
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
    void nothingIsOwedWhereTheSharesComeToTheGuaranteeExactly() {
        PartnershipAgreement agreement = terms(ReferenceTerms.twoWay("R5"), VariantTerms.of("shortfall"));
        ClauseBalances.Key quarter = new ClauseBalances.Key(
                new ClauseId("X.guarantee"), ClauseBalances.Kind.GUARANTEE, LocalDate.parse("2026-04-01"));

        assertThat(fees(agreement, new ClauseBalances(Map.of(quarter, Money.of("300", USD))), "2026-06-30"))
                .isEmpty();
        assertThat(fees(agreement, new ClauseBalances(Map.of(quarter, Money.of("299.99", USD))), "2026-06-30"))
                .containsExactly("X.guarantee 2026-06-30 0.01 USD");
    }

    @Test
    void aGuaranteeGoesTheWayOfTheSharesItCounts() {
        Clause other = ReferenceTerms.back("X.back", Base.SELLER_RECEIPTS, Coverage.ALL);
        PartnershipAgreement agreement =
                terms(ReferenceTerms.twoWay("R5"), List.of(other, VariantTerms.plain(), guarantee(Recoupment.ADVANCE)));
        LocalDate day = LocalDate.parse("2026-04-27");

        assertThat(new AttributionEngine(agreement, ReferenceMarket.market(), LATER)
                        .fees(day, day, ClauseBalances.none()))
                .extracting(fee -> fee.share().payer(), fee -> fee.share().payee())
                .containsExactly(tuple(OPENAI, MICROSOFT));
    }

    @Test
    void feesAreToldByDayAndThenByClause() {
        PartnershipAgreement agreement = terms(ReferenceTerms.twoWay("R5"), VariantTerms.of("fixed fee"));

        assertThat(fees(agreement, "2026-04-01", "2026-06-30"))
                .containsExactly(
                        "X.monthly 2026-04-27 1000.00 USD",
                        "X.once 2026-04-27 500.00 USD",
                        "X.monthly 2026-05-01 1000.00 USD",
                        "X.monthly 2026-06-01 1000.00 USD");
    }

    @Test
    void aFeeIsOwedOnTheFirstDayOfAPeriodOnWhichItBears() {
        Term fromAugust = new Term(Optional.of(LocalDate.parse("2026-08-15")), Optional.empty(), Set.of());
        FixedFee fee = new FixedFee(NAME, TEST, OPENAI, MICROSOFT, Money.of("500", USD), Cycle.YEAR, fromAugust);

        assertThat(fees(terms(ReferenceTerms.twoWay("R5"), List.of(fee)), "2026-01-01", "2027-12-31"))
                .containsExactly("X.fee 2026-08-15 500.00 USD", "X.fee 2027-01-01 500.00 USD");
    }

    @Test
    void aFeeEndsWithTheDayOfAnEvent() {
        Term untilAgi = new Term(Optional.empty(), Optional.empty(), Set.of(ReferenceTerms.AGI_VERIFIED));
        FixedFee fee = new FixedFee(NAME, TEST, OPENAI, MICROSOFT, Money.of("500", USD), Cycle.MONTH, untilAgi);

        assertThat(fees(
                        ReferenceTerms.agreement(
                                AttributionDate.SERVICE_DAY,
                                ReferenceTerms.twoWay("R5"),
                                List.of(fee),
                                List.of(ReferenceTerms.agiVerified(LocalDate.parse("2026-06-01")))),
                        "2026-05-01",
                        "2026-12-31"))
                .containsExactly("X.fee 2026-05-01 500.00 USD", "X.fee 2026-06-01 500.00 USD");
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
        return fees(agreement, ClauseBalances.none(), LocalDate.parse(from), LocalDate.parse(through));
    }

    private static List<String> fees(PartnershipAgreement agreement, ClauseBalances balances, String day) {
        return fees(agreement, balances, LocalDate.parse(day), LocalDate.parse(day));
    }

    private static List<String> fees(
            PartnershipAgreement agreement, ClauseBalances balances, LocalDate from, LocalDate through) {
        return new AttributionEngine(agreement, ReferenceMarket.market(), LATER)
                .fees(from, through, balances).stream()
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
