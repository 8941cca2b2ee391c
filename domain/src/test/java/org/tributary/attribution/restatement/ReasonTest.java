package org.tributary.attribution.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.golden.Cases.AWS;
import static org.tributary.attribution.golden.Cases.DIRECT;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.days;
import static org.tributary.attribution.golden.Cases.key;
import static org.tributary.attribution.golden.Cases.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.Share;
import org.tributary.attribution.Share.Cut;
import org.tributary.attribution.ShareId;
import org.tributary.attribution.golden.Cases;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

class ReasonTest {

    private static final Sample TOLD = new Sample(
            OPENAI,
            5,
            "R5",
            days("2026-01-01 .. 2026-02-01"),
            usd("100.00"),
            usd("100.00"),
            Rate.of("0.2"),
            usd("20.00"),
            usd("20.00"));

    @Test
    void namesTheFirstThingThatDiffers() {
        assertThat(reason(TOLD.payer(AWS).rate("0.1"))).isEqualTo(Reason.TERMS);
        assertThat(reason(TOLD.revision(6).base("90.00"))).isEqualTo(Reason.TERMS);
        assertThat(reason(TOLD.days("2026-01-01 .. 2026-03-01").rate("0.1"))).isEqualTo(Reason.BASE);
        assertThat(reason(TOLD.base("90.00").rate("0.1"))).isEqualTo(Reason.BASE);
        assertThat(reason(TOLD.lineBase("90.00").rate("0.1"))).isEqualTo(Reason.BASE);
        assertThat(reason(TOLD.rate("0.1").payable("10.00"))).isEqualTo(Reason.RATE);
        assertThat(reason(TOLD.accrued("19.99").payable("10.00"))).isEqualTo(Reason.RATE);
        assertThat(reason(TOLD.payable("10.00"))).isEqualTo(Reason.CUT);
    }

    @Test
    void tellsWhatIsReplacedAddedAndDropped() {
        Optional<Share> share = Optional.of(TOLD.share());

        assertThat(Reason.of(share, share, true)).isEqualTo(Reason.LINE_REPLACED);
        assertThat(Reason.of(Optional.empty(), share, false)).isEqualTo(Reason.ADDED);
        assertThat(Reason.of(share, Optional.empty(), false)).isEqualTo(Reason.DROPPED);
    }

    @Test
    void readsInWords() {
        assertThat(Reason.values())
                .extracting(Reason::inWords)
                .doesNotHaveDuplicates()
                .allMatch(words -> !words.isBlank());
        assertThat(Reason.TERMS.inWords()).isEqualTo("other terms decide it");
    }

    @Test
    void comparesEverythingAShareSaysButWhenItWasBookedAndWhatCameBefore() {
        Share told = TOLD.share();
        Share laterBefore = TOLD.at(LATER, 2, usd("7.00"));

        assertThat(Content.of(laterBefore)).isEqualTo(Content.of(told));
        assertThat(Content.of(TOLD.payable("19.00").share())).isNotEqualTo(Content.of(told));
        assertThat(Content.of(TOLD.rate("0.3").share())).isNotEqualTo(Content.of(told));
    }

    @Test
    void comparesWhatEachCapAndGuaranteeLetPass() {
        Share told = TOLD.share();

        assertThat(Content.of(cut(told, "guarantee", "20.00"))).isNotEqualTo(Content.of(told));
        assertThat(Content.of(cut(told, "cap", "19.00"))).isNotEqualTo(Content.of(told));
        assertThat(Content.of(cut(told, "cap", "20.00"))).isEqualTo(Content.of(told));
    }

    private static Share cut(Share told, String clause, String payable) {
        Share.Calculation made = told.calculation();
        Share.Calculation cut = new Share.Calculation(
                made.baseKind(),
                made.lineBase(),
                made.fx(),
                made.base(),
                made.rate(),
                made.balanceBefore(),
                List.of(new Cut(new ClauseId(clause), usd("1.00"), usd(payable))));
        return new Share(
                told.id(),
                told.reverses(),
                told.kind(),
                told.origin(),
                told.authority(),
                told.payer(),
                told.payee(),
                told.segment(),
                cut,
                told.accrued(),
                told.payable(),
                told.earnedOn(),
                told.recordedAt());
    }

    private static Reason reason(Sample now) {
        return Reason.of(Optional.of(TOLD.share()), Optional.of(now.share()), false);
    }

    /** What of a share the reasons look at. */
    private record Sample(
            OrganizationId payer,
            int revision,
            String regime,
            DateRange days,
            Money lineBase,
            Money base,
            Rate rate,
            Money accrued,
            Money payable) {

        Sample payer(OrganizationId other) {
            return new Sample(other, revision, regime, days, lineBase, base, rate, accrued, payable);
        }

        Sample revision(int other) {
            return new Sample(payer, other, "R" + other, days, lineBase, base, rate, accrued, payable);
        }

        Sample days(String other) {
            return new Sample(payer, revision, regime, Cases.days(other), lineBase, base, rate, accrued, payable);
        }

        Sample lineBase(String other) {
            return new Sample(payer, revision, regime, days, usd(other), base, rate, accrued, payable);
        }

        Sample base(String other) {
            return new Sample(payer, revision, regime, days, lineBase, usd(other), rate, accrued, payable);
        }

        Sample rate(String other) {
            return new Sample(payer, revision, regime, days, lineBase, base, Rate.of(other), accrued, payable);
        }

        Sample accrued(String other) {
            return new Sample(payer, revision, regime, days, lineBase, base, rate, usd(other), payable);
        }

        Sample payable(String other) {
            return new Sample(payer, revision, regime, days, lineBase, base, rate, accrued, usd(other));
        }

        Share share() {
            return at(Instant.parse("2026-02-01T00:00:00Z"), 1, usd("0"));
        }

        Share at(Instant recordedAt, int booking, Money before) {
            LocalDate first = days.startInclusive();
            return new Share(
                    ShareId.of(key("a"), first, "out", MICROSOFT, booking),
                    Optional.empty(),
                    Share.Kind.REVENUE_SHARE,
                    new Share.Origin(key("a"), DIRECT, Cases.API, days, first),
                    new Share.Authority(new AgreementId("a"), revision, regime, "out"),
                    payer,
                    MICROSOFT,
                    days,
                    new Share.Calculation(
                            Base.VENDOR_NET_RECEIPTS,
                            lineBase,
                            Optional.empty(),
                            base,
                            Optional.of(rate),
                            Optional.of(before),
                            List.of(new Cut(new ClauseId("cap"), before, payable))),
                    accrued,
                    payable,
                    first,
                    recordedAt);
        }
    }
}
