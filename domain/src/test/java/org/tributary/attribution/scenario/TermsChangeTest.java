package org.tributary.attribution.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.TEST;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.r5;
import static org.tributary.attribution.golden.Cases.r6;
import static org.tributary.attribution.golden.Cases.revision;
import static org.tributary.attribution.golden.Cases.twoLegs;
import static org.tributary.attribution.golden.Cases.usd;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.scenario.ParameterChange.CapAmount;
import org.tributary.attribution.scenario.ParameterChange.CapScopeStart;
import org.tributary.attribution.scenario.ParameterChange.ShareBase;
import org.tributary.attribution.scenario.ParameterChange.ShareRate;
import org.tributary.attribution.scenario.TermsChange.ParameterChanged;
import org.tributary.attribution.scenario.TermsChange.RegimeContinued;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Rate;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

class TermsChangeTest {

    private static final ClauseId OUT = new ClauseId("R6.share.out");
    private static final ClauseId CAP = new ClauseId("R6.cap");
    private static final LocalDate R5_DAY = LocalDate.parse("2025-10-28");

    @Test
    void continuesARegimeWithItsClarificationsAndForgetsWhatFollowed() {
        Revision r4 = revision("R4", "2025-01-21", "2025-01-21T00:00:00Z", twoLegs("R4", Term.OPEN));
        Revision ending = ending(r5());
        Revision clarification = revision("R5", "2025-10-28", "2026-02-27T00:00:00Z", twoLegs("R5", Term.OPEN));
        Revision sameDay = revision("R5X", "2025-10-28", "2025-10-29T00:00:00Z", twoLegs("R5X", Term.OPEN));

        PartnershipAgreement continued =
                Counterfactual.continued(agreement(r4, ending, sameDay, clarification, r6()), "R5");

        assertThat(continued.revisions()).containsExactly(r4, r5(), clarification);
        assertThat(continued.resolve(LocalDate.parse("2030-01-01"), LATER)).isEqualTo(clarification);
        assertThat(continued.resolve(R5_DAY.minusDays(1), LATER)).isEqualTo(r4);
        assertThat(new RegimeContinued("R5").applyTo(agreement(r4, ending, sameDay, clarification, r6()), LATER))
                .isEqualTo(continued);
    }

    @Test
    void beginsWithTheEarliestRevisionOfTheRegime() {
        Revision early = revision("R5", "2025-09-01", "2026-02-27T00:00:00Z", twoLegs("R5", Term.OPEN));
        Revision between = revision("R4", "2025-10-01", "2025-10-01T00:00:00Z", twoLegs("R4", Term.OPEN));

        assertThat(Counterfactual.continued(agreement(between, r5(), early), "R5")
                        .revisions())
                .containsExactly(r5(), early);
    }

    @Test
    void cannotContinueARegimeThereIsNot() {
        assertThatThrownBy(() -> Counterfactual.continued(agreement(r5()), "R9"))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessageContaining("regime");
    }

    @Test
    void changesOneFieldOfOneClauseInEveryRevisionItStandsIn() {
        Revision again = revision("R6B", "2026-06-01", "2026-06-01T00:00:00Z", r6().clauses());
        PartnershipAgreement before = agreement(r5(), r6(), again);

        PartnershipAgreement after = new ShareRate(OUT, Rate.of("0.3")).applyTo(before);

        assertThat(after.revisions().get(0)).isEqualTo(r5());
        for (Revision revision : after.revisions().subList(1, 3)) {
            ProportionalShare share = (ProportionalShare) revision.find(OUT).orElseThrow();
            assertThat(share)
                    .isEqualTo(Copies.of(
                            (ProportionalShare) r6().find(OUT).orElseThrow(),
                            Rate.of("0.3"),
                            Base.VENDOR_NET_RECEIPTS));
            assertThat(share.rate()).isEqualTo(Rate.of("0.3"));
            assertThat(revision.find(CAP)).isEqualTo(r6().find(CAP));
        }
        assertThat(new ParameterChanged(new ShareRate(OUT, Rate.of("0.3"))).applyTo(before, LATER))
                .isEqualTo(after);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo(before.name());
    }

    @Test
    void movesAllBandsOfABandedShareByTheSamePoints() {
        BandedShare banded = banded("0", "0.15", "0.9");
        PartnershipAgreement before = agreement(revision("R7", "2026-06-01", "2026-06-01T00:00:00Z", List.of(banded)));

        assertThat(new ShareRate(OUT, Rate.of("0.05")).applyTo(banded)).contains(banded("0.05", "0.2", "0.95"));
        assertThat(new ShareRate(OUT, Rate.ZERO).applyTo(before)).isEqualTo(before);
        assertThat(new ShareRate(OUT, Rate.of("0.1")).applyTo(banded)).contains(banded("0.1", "0.25", "1"));
        assertThat(catchThrowableOfType(
                                Refusal.Invalid.class, () -> new ShareRate(OUT, Rate.of("0.11")).applyTo(before))
                        .code())
                .isEqualTo("band.invalid");
    }

    /** Bands that end at 10.00 and 20.00, and all else as it would not be if nothing were said. */
    private static BandedShare banded(String first, String second, String third) {
        return new BandedShare(
                OUT,
                TEST,
                OPENAI,
                MICROSOFT,
                List.of(
                        new Band(usd("0.00"), Optional.of(usd("10.00")), Rate.of(first)),
                        new Band(usd("10.00"), Optional.of(usd("20.00")), Rate.of(second)),
                        new Band(usd("20.00"), Optional.empty(), Rate.of(third))),
                BandedShare.Mode.WHOLE_AMOUNT,
                BandedShare.Measure.CUSTOMER_VALUE,
                Cycle.QUARTER,
                Base.SELLER_RECEIPTS,
                Basis.PAID,
                Coverage.ofChannels(Selection.only(new ChannelCode("RESELLER"))),
                Term.until(LocalDate.parse("2027-01-01")),
                new Rounding(RoundingMode.DOWN, Rounding.Scope.CUMULATIVE));
    }

    @Test
    void changesNothingWithTheValueThatIsThere() {
        PartnershipAgreement before = agreement(r5(), r6());
        Cap cap = (Cap) r6().find(CAP).orElseThrow();

        assertThat(new ShareRate(OUT, Rate.of("0.2")).applyTo(before)).isEqualTo(before);
        assertThat(new ShareBase(OUT, Base.VENDOR_NET_RECEIPTS).applyTo(before)).isEqualTo(before);
        assertThat(new CapAmount(CAP, cap.amount()).applyTo(before)).isEqualTo(before);
        assertThat(new CapScopeStart(CAP, cap.scopeStart()).applyTo(before)).isEqualTo(before);
    }

    @Test
    void refusesAClauseThereIsNotOrOneWithoutTheField() {
        List<ParameterChange> refused = List.of(
                new ShareRate(new ClauseId("R9.share"), Rate.ONE),
                new ShareRate(CAP, Rate.ONE),
                new ShareBase(CAP, Base.CUSTOMER_GROSS),
                new CapAmount(OUT, usd("1.00")),
                new CapScopeStart(OUT, R5_DAY));

        for (ParameterChange change : refused) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> change.applyTo(agreement(r6())));
            assertThat(refusal.code()).isEqualTo("parameter.clause");
        }
        assertThatThrownBy(() -> new ShareRate(OUT, Rate.of("2")).applyTo(agreement(r6())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void writesItsValueAsItIsRead() {
        assertThat(new ShareRate(OUT, Rate.of("1/3")).value()).isEqualTo("1/3");
        assertThat(new ShareBase(OUT, Base.CUSTOMER_GROSS).value()).isEqualTo("CUSTOMER_GROSS");
        assertThat(new CapAmount(CAP, usd("38.00")).value()).isEqualTo("38.00 USD");
        assertThat(new CapScopeStart(CAP, R5_DAY).value()).isEqualTo("2025-10-28");
    }

    @Test
    void addsAChangeLastAndKeepsTheRest() {
        TermsChange first = new RegimeContinued("R5");
        TermsChange second = new ParameterChanged(new ShareRate(OUT, Rate.ONE));
        Assumptions assumptions = new Assumptions(Optional.of(LATER), List.of(first), List.of());

        assertThat(assumptions.and(second))
                .isEqualTo(new Assumptions(Optional.of(LATER), List.of(first, second), List.of()));
        Scenario scenario =
                new Scenario("s", DateRange.from(LocalDate.parse("2026-01-01")), new Baseline.Ledger(), assumptions);
        assertThat(scenario.and(second))
                .isEqualTo(new Scenario("s", scenario.earned(), scenario.baseline(), assumptions.and(second)));
    }

    private static Revision ending(Revision revision) {
        return revision.in(new DateRange(R5_DAY, LocalDate.parse("2026-04-27")));
    }
}
