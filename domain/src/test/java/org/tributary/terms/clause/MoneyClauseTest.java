package org.tributary.terms.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.reference.Samples.PARTNER;
import static org.tributary.terms.reference.Samples.TEST;
import static org.tributary.terms.reference.Samples.VENDOR;
import static org.tributary.terms.reference.Samples.band;
import static org.tributary.terms.reference.Samples.banded;
import static org.tributary.terms.reference.Samples.faultsOf;
import static org.tributary.terms.reference.Samples.id;
import static org.tributary.terms.reference.Samples.ids;
import static org.tributary.terms.reference.Samples.share;
import static org.tributary.terms.reference.Samples.usd;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.clause.PaymentTerms.Instalment;
import org.tributary.terms.reference.Samples;
import org.tributary.time.Cycle;

/** What each kind of clause that moves money refuses, and how it reads back in words. */
class MoneyClauseTest {
    private static final Money EUR = Money.of("1", Currency.getInstance("EUR"));
    private static final Term UNTIL = Term.until(LocalDate.parse("2031-01-01"));

    @Test
    void proportionalShare() {
        assertThat(share("s", "0.2", Coverage.ALL, UNTIL).inWords())
                .isEqualTo(
                        "vendor owes partner 20 % of the vendor's net receipts in all channels, until 2031-01-01 (exclusive).");
        assertThat(new ProportionalShare(
                                id("s"),
                                TEST,
                                VENDOR,
                                PARTNER,
                                Rate.of("0.2"),
                                Base.CUSTOMER_GROSS,
                                Basis.PAID,
                                Coverage.ofChannels(Selection.only(new ChannelCode("A"))),
                                Term.OPEN,
                                Rounding.DEFAULT)
                        .inWords())
                .isEqualTo("vendor owes partner 20 % of the customer's price as paid in the channels A.");
        assertThat(faultsOf(() -> share("s", VENDOR, VENDOR, "1.5", Base.CUSTOMER_GROSS, Coverage.ALL, UNTIL)))
                .containsExactly("clause.rate /rate", "clause.parties /payee");
        assertThat(faultsOf(() -> share("s", "1", Coverage.ALL, UNTIL))).isEmpty();
    }

    @Test
    void bandedShare() {
        assertThat(banded("s", band("0", "100", "0.1"), band("100", "-", "0.2")).inWords())
                .isEqualTo("vendor owes partner a banded share of the vendor's net receipts in all channels: "
                        + "10 % from 0.00 USD to 100.00 USD; 20 % from 100.00 USD on; "
                        + "each rate on its own stretch of it within each year.");
        assertThat(new BandedShare(
                                id("s"),
                                TEST,
                                VENDOR,
                                PARTNER,
                                List.of(band("0", "-", "0.1")),
                                BandedShare.Mode.WHOLE_AMOUNT,
                                BandedShare.Measure.CUSTOMER_VALUE,
                                Cycle.NEVER,
                                Base.CUSTOMER_GROSS,
                                Basis.PAID,
                                Coverage.ALL,
                                UNTIL,
                                Rounding.DEFAULT)
                        .inWords())
                .isEqualTo("vendor owes partner a banded share of the customer's price as paid in all channels: "
                        + "10 % from 0.00 USD on; one rate on the whole, by what the customers' price has reached "
                        + "since the beginning, until 2031-01-01 (exclusive).");
        assertThat(faultsOf(() -> new BandedShare(
                        id("s"),
                        TEST,
                        VENDOR,
                        VENDOR,
                        List.of(),
                        BandedShare.Mode.MARGINAL,
                        BandedShare.Measure.OWN_BASE,
                        Cycle.NEVER,
                        Base.CUSTOMER_GROSS,
                        Basis.PAID,
                        Coverage.ALL,
                        UNTIL,
                        Rounding.DEFAULT)))
                .containsExactly("clause.parties /payee", "band.none /bands");
    }

    @Test
    void bandedShareOfCustomerValueRoundsEachLine() {
        BandedShare.Mode marginal = BandedShare.Mode.MARGINAL;
        BandedShare.Measure value = BandedShare.Measure.CUSTOMER_VALUE;

        assertThat(faultsOf(() -> bandedBy(marginal, value, Rounding.Scope.CUMULATIVE)))
                .containsExactly("clause.rounding /rounding");
        assertThat(faultsOf(() -> bandedBy(marginal, value, Rounding.Scope.PER_LINE)))
                .isEmpty();
        assertThat(faultsOf(() -> bandedBy(marginal, BandedShare.Measure.OWN_BASE, Rounding.Scope.CUMULATIVE)))
                .isEmpty();
        assertThat(faultsOf(() -> bandedBy(BandedShare.Mode.WHOLE_AMOUNT, value, Rounding.Scope.CUMULATIVE)))
                .isEmpty();
    }

    @Test
    void bandsLeaveNoHoleAndDoNotOverlap() {
        assertThat(faultsOf(() -> banded("s", band("1", "100", "0.1"), band("100", "-", "0.2"))))
                .containsExactly("band.hole /bands/0/from");
        assertThat(faultsOf(() -> banded("s", band("0", "100", "0.1"), band("101", "-", "0.2"))))
                .containsExactly("band.hole /bands/1/from");
        assertThat(faultsOf(() -> banded("s", band("0", "100", "0.1"), band("99", "-", "0.2"))))
                .containsExactly("band.overlap /bands/1/from");
        assertThat(faultsOf(() -> banded("s", band("0", "-", "0.1"), band("99", "-", "0.2"))))
                .containsExactly("band.overlap /bands/0/to");
        assertThat(faultsOf(() -> banded("s", band("0", "100", "0.1")))).containsExactly("band.hole /bands/0/to");
        Band euros = new Band(EUR, Optional.empty(), Rate.of("0.1"));
        assertThat(faultsOf(() -> banded("s", band("0", "100", "0.1"), euros, band("120", "200", "0.2"))))
                .containsExactly("band.currency /bands/1", "band.hole /bands/2/to");
        assertThat(faultsOf(() -> banded("s", band("0", "100", "0.1"), band("90", "80.00", "2"))))
                .containsExactly("clause.rate /rate", "band.to /to");
        assertThat(faultsOf(() -> band("-1", "-1", "1"))).containsExactly("band.from /from", "band.to /to");
        assertThat(faultsOf(() -> new Band(usd("0"), Optional.of(EUR), Rate.ONE)))
                .containsExactly("band.to /to");
    }

    @Test
    void fixedFee() {
        assertThat(new FixedFee(id("f"), TEST, VENDOR, PARTNER, usd("5"), Cycle.QUARTER, UNTIL).inWords())
                .isEqualTo("vendor owes partner 5.00 USD each quarter, until 2031-01-01 (exclusive).");
        assertThat(new FixedFee(id("f"), TEST, VENDOR, PARTNER, usd("0.01"), Cycle.NEVER, Term.OPEN).inWords())
                .isEqualTo("vendor owes partner 0.01 USD once.");
        assertThat(faultsOf(() -> new FixedFee(id("f"), TEST, VENDOR, VENDOR, usd("0"), Cycle.NEVER, Term.OPEN)))
                .containsExactly("clause.fee-amount /amount", "clause.parties /payee");
    }

    @Test
    void minimumGuarantee() {
        assertThat(guarantee("5", Cycle.YEAR, MinimumGuarantee.Recoupment.SHORTFALL, "b", "a")
                        .inWords())
                .isEqualTo("The shares of a, b come to 5.00 USD at least each year, any shortfall owed at the end.");
        assertThat(guarantee("0.01", Cycle.NEVER, MinimumGuarantee.Recoupment.ADVANCE, "a")
                        .inWords())
                .isEqualTo(
                        "The shares of a come to 0.01 USD at least in total, paid in advance and recouped from the shares.");
        assertThat(faultsOf(() -> guarantee("0", Cycle.NEVER, MinimumGuarantee.Recoupment.SHORTFALL)))
                .containsExactly(
                        "clause.guarantee-amount /amount", "clause.legs /legs", "clause.guarantee-period /every");
    }

    @Test
    void capPaysUpToItsAmountAndGivesRoomBack() {
        Cap cap = Samples.cap("cap", "38", "2026-04-27", "a");

        assertThat(cap.payable(usd("37.4"))).isEqualTo(usd("37.4"));
        assertThat(cap.payable(usd("38.6"))).isEqualTo(usd("38"));
        assertThat(cap.payable(usd("-1"))).isEqualTo(usd("-1"));
        assertThat(cap.counts(id("a"), LocalDate.parse("2026-04-27"))).isTrue();
        assertThat(cap.counts(id("a"), LocalDate.parse("2026-04-26"))).isFalse();
        assertThat(cap.counts(id("b"), LocalDate.parse("2026-04-27"))).isFalse();
    }

    @Test
    void cap() {
        assertThat(Samples.cap("cap", "38", "2026-04-27", "b", "a").inWords())
                .isEqualTo("The shares of a, b earned from 2026-04-27 on are payable up to 38.00 USD in total; "
                        + "the later shares are cut.");
        assertThat(cap("38", usd("2"), Cap.Consumption.PAID, Cap.Truncation.PRO_RATA, "a")
                        .inWords())
                .isEqualTo("The shares of a due from 2026-04-27 on are payable up to 38.00 USD in total; "
                        + "2.00 USD counted as consumed before; all are cut in proportion.");
        assertThat(faultsOf(() -> cap("0", usd("-1"), Cap.Consumption.PAID, Cap.Truncation.PRO_RATA)))
                .containsExactly(
                        "clause.cap-amount /amount", "clause.cap-balance /inceptionBalance", "clause.legs /legs");
        assertThat(faultsOf(() -> cap("1", EUR, Cap.Consumption.PAID, Cap.Truncation.PRO_RATA, "a")))
                .containsExactly("clause.cap-currency /inceptionBalance");
    }

    @Test
    void paymentTerms() {
        assertThat(payment(Cycle.QUARTER, PaymentTerms.Netting.NET, new Instalment(1, Rate.ONE))
                        .inWords())
                .isEqualTo("What is owed under a, b is settled each quarter and paid 100 % one quarter later, "
                        + "net of the opposite leg.");
        assertThat(payment(
                                Cycle.MONTH,
                                PaymentTerms.Netting.GROSS,
                                new Instalment(0, Rate.of("0.25")),
                                new Instalment(2, Rate.of("0.75")))
                        .inWords())
                .isEqualTo("What is owed under a, b is settled each month and paid 25 % at its end, "
                        + "75 % 2 months later, gross.");
        PaymentTerms quarterly = payment(Cycle.QUARTER, PaymentTerms.Netting.NET, new Instalment(2, Rate.ONE));
        // earned in the first quarter, due on the last day of the second after it
        assertThat(quarterly.dueOn(LocalDate.parse("2026-03-31"), new Instalment(2, Rate.ONE)))
                .isEqualTo("2026-09-30");
        assertThat(quarterly.dueOn(LocalDate.parse("2026-03-31"), new Instalment(0, Rate.ONE)))
                .isEqualTo("2026-03-31");
        assertThat(faultsOf(() -> new PaymentTerms(
                        id("p"),
                        TEST,
                        ids(),
                        Cycle.NEVER,
                        List.of(new Instalment(1, Rate.of("0.5"))),
                        PaymentTerms.Netting.NET)))
                .containsExactly(
                        "clause.legs /legs", "clause.settlement /settlement", "clause.instalments /instalments");
        assertThat(faultsOf(() -> new Instalment(-1, Rate.ZERO)))
                .containsExactly("instalment.after /after", "instalment.part /part");
        assertThat(faultsOf(() -> new Instalment(0, Rate.of("1.5")))).containsExactly("instalment.part /part");
    }

    private static BandedShare bandedBy(BandedShare.Mode mode, BandedShare.Measure measure, Rounding.Scope scope) {
        return new BandedShare(
                id("s"),
                TEST,
                VENDOR,
                PARTNER,
                List.of(band("0", "-", "0.1")),
                mode,
                measure,
                Cycle.YEAR,
                Base.CUSTOMER_GROSS,
                Basis.INVOICED,
                Coverage.ALL,
                Term.OPEN,
                new Rounding(RoundingMode.HALF_UP, scope));
    }

    private static Cap cap(
            String amount, Money balance, Cap.Consumption consumption, Cap.Truncation truncation, String... legs) {
        return new Cap(
                id("cap"),
                TEST,
                usd(amount),
                ids(legs),
                LocalDate.parse("2026-04-27"),
                consumption,
                balance,
                truncation);
    }

    private static MinimumGuarantee guarantee(
            String amount, Cycle every, MinimumGuarantee.Recoupment recoupment, String... legs) {
        return new MinimumGuarantee(id("g"), TEST, ids(legs), usd(amount), every, recoupment, Term.OPEN);
    }

    private static PaymentTerms payment(Cycle settlement, PaymentTerms.Netting netting, Instalment... instalments) {
        return new PaymentTerms(id("p"), TEST, ids("b", "a"), settlement, List.of(instalments), netting);
    }
}
