package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.attribution.ReferenceTerms.LATER;
import static org.tributary.attribution.ReferenceTerms.MICROSOFT;
import static org.tributary.attribution.ReferenceTerms.OPENAI;
import static org.tributary.attribution.ReferenceTerms.TEST;
import static org.tributary.attribution.ReferenceTerms.USD;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.money.CurrencyMismatch;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;

/** Where two things that terms say meet. */
class ClausesAtTheirEdgesTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void whatIsPaidIsTakenOnceWhereTermsGoByCashAndTheClauseByWhatIsPaid() {
        PartnershipAgreement cash = ReferenceTerms.agreement(
                AttributionDate.CASH_DATE, ReferenceTerms.twoWay("R5"), VariantTerms.of("as paid"), List.of());

        // 60 of 100 are paid: 20 % of 60, and not of 60 % of it
        assertThat(sharesAsPaid(cash, "USD 100.00", "60")).containsExactly("X.share 60.00 USD -> 12.00 USD");
    }

    @Test
    void whatIsPaidOfTheCustomersPriceDecidesTheBand() {
        BandedShare whole =
                VariantTerms.banded(BandedShare.Mode.WHOLE_AMOUNT, BandedShare.Measure.CUSTOMER_VALUE, Cycle.NEVER);
        BandedShare asPaid = new BandedShare(
                whole.id(),
                TEST,
                OPENAI,
                MICROSOFT,
                whole.bands(),
                whole.mode(),
                whole.measure(),
                whole.reset(),
                whole.base(),
                Basis.PAID,
                whole.coverage(),
                whole.term(),
                whole.rounding());

        // 600 of 2,000 lie in the band of 20 %, all 2,000 in that of 10 %
        assertThat(sharesAsPaid(six(asPaid), "USD 2000.00", "600")).containsExactly("X.share 600.00 USD -> 120.00 USD");
        assertThat(sharesAsPaid(six(whole), "USD 2000.00", "600")).containsExactly("X.share 2000.00 USD -> 200.00 USD");
    }

    @Test
    void sharesOfTheVendorsRevenueDoNotSeeEachOther() {
        PartnershipAgreement agreement = six(
                ReferenceTerms.back("X.back", Base.VENDOR_REVENUE, Coverage.ALL),
                ReferenceTerms.out("X.share", Base.VENDOR_REVENUE, Coverage.ALL, Term.OPEN));

        assertThat(shares(agreement, line("USD 100.00", "2026-05-01 .. 2026-06-01")))
                .containsExactly("X.back 100.00 USD -> 20.00 USD", "X.share 100.00 USD -> 20.00 USD");
    }

    @Test
    void aShareOfWhichNothingFallsDueInACapsDaysPassesByIt() {
        PartnershipAgreement agreement = six(VariantTerms.plain(), capAsPaid(Cap.Truncation.CHRONOLOGICAL), paid("1"));

        assertThat(shares(agreement, line("USD 1000.00", "2026-06-30 .. 2026-07-01")))
                .containsExactly("X.share 1000.00 USD -> 200.00 USD");
        assertThat(shares(agreement, line("USD 1000.00", "2026-07-01 .. 2026-07-02")))
                .containsExactly("X.share 1000.00 USD -> 100.00 USD");
    }

    @Test
    void aGuaranteeInAnotherCurrencyThanItsSharesIsRefused() {
        MinimumGuarantee guarantee = new MinimumGuarantee(
                new ClauseId("X.guarantee"),
                TEST,
                Set.of(VariantTerms.SHARE),
                Money.of("10", EUR),
                Cycle.QUARTER,
                MinimumGuarantee.Recoupment.ADVANCE,
                Term.OPEN);

        assertThatThrownBy(() ->
                        shares(six(VariantTerms.plain(), guarantee), line("USD 10.00", "2026-05-01 .. 2026-06-01")))
                .isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void aShareReceivedIsTheVendorsRevenueAndOneThatIsOwedIsNot() {
        PartnershipAgreement agreement = six(
                ReferenceTerms.out("X.gross", Base.CUSTOMER_GROSS, Coverage.ALL, Term.OPEN),
                ReferenceTerms.back("X.back", Base.CUSTOMER_GROSS, Coverage.ALL),
                ReferenceTerms.out("X.share", Base.VENDOR_REVENUE, Coverage.ALL, Term.OPEN));

        assertThat(shares(agreement, line("USD 100.00", "2026-05-01 .. 2026-06-01")))
                .containsExactly(
                        "X.gross 100.00 USD -> 20.00 USD",
                        "X.back 100.00 USD -> 20.00 USD",
                        "X.share 120.00 USD -> 24.00 USD");
    }

    /**
     * Half of 100 is paid. A share received of what is paid is 20 % of 50, and is the vendor's revenue as it is; one received of what is
     * invoiced is 20 % of 100, and the half of it counts, as of the receipts.
     */
    @Test
    void aShareReceivedAsPaidEntersTheVendorsRevenueOnce() {
        Clause revenue = asPaid("X.share", OPENAI, MICROSOFT, Base.VENDOR_REVENUE);

        assertThat(sharesAsPaid(
                        six(asPaid("X.back", MICROSOFT, OPENAI, Base.CUSTOMER_GROSS), revenue), "USD 100.00", "50"))
                .containsExactly("X.back 50.00 USD -> 10.00 USD", "X.share 60.00 USD -> 12.00 USD");
        assertThat(sharesAsPaid(
                        six(ReferenceTerms.back("X.back", Base.CUSTOMER_GROSS, Coverage.ALL), revenue),
                        "USD 100.00",
                        "50"))
                .containsExactly("X.back 100.00 USD -> 20.00 USD", "X.share 60.00 USD -> 12.00 USD");
    }

    private static Clause asPaid(String id, OrganizationId payer, OrganizationId payee, Base base) {
        return new ProportionalShare(
                new ClauseId(id),
                TEST,
                payer,
                payee,
                Rate.of("0.2"),
                base,
                Basis.PAID,
                Coverage.ALL,
                Term.OPEN,
                Rounding.DEFAULT);
    }

    @Test
    void itsOwnBaseDecidesTheBandUnlessTheCustomersPriceDoes() {
        RevenueLine line = GoldenLine.of(Map.of(
                "line",
                "a",
                "channel",
                "RESELLER",
                "amount",
                "USD 2000.00",
                "service",
                "2026-05-01 .. 2026-06-01",
                "invoiced",
                "2026-05-31",
                "route",
                "openai>lindqvist-it>customer",
                "deductions",
                "lindqvist-it:1500.00"));

        // 500 at 20 %; of the price of 2,000 one half lies at 20 % and one at 10 %
        assertThat(shares(six(VariantTerms.of("banded marginal").getFirst()), line))
                .containsExactly("X.share 500.00 USD -> 100.00 USD");
        assertThat(shares(six(VariantTerms.of("banded by customer value").getFirst()), line))
                .containsExactly("X.share 500.00 USD -> 75.00 USD");
        // all 500 lie in the band of 20 %; the price of 2,000 reaches that of 10 %
        assertThat(shares(six(VariantTerms.of("banded whole amount").getFirst()), line))
                .containsExactly("X.share 500.00 USD -> 100.00 USD");
        assertThat(shares(six(VariantTerms.of("banded whole by customer value").getFirst()), line))
                .containsExactly("X.share 500.00 USD -> 50.00 USD");
    }

    @Test
    void aCapInProportionLeavesAloneWhatDoesNotCount() {
        PartnershipAgreement agreement =
                six(VariantTerms.plain(), capAsPaid(Cap.Truncation.PRO_RATA), paid("0.5", "0.5"));
        List<RevenueLine> lines = List.of(
                line("USD 1000.00", "2026-06-29 .. 2026-06-30"),
                line("USD 1000.00", "2026-06-30 .. 2026-07-01"),
                line("USD 500.00", "2026-07-01 .. 2026-07-02"));

        // of 200, 200 and 100 what is due from July on counts, 100 of each: a cap of 100 lets a third of it pass
        assertThat(shares(agreement, ReferenceMarket.market(), lines))
                .containsExactly(
                        "X.share 1000.00 USD -> 133.34 USD",
                        "X.share 1000.00 USD -> 133.33 USD",
                        "X.share 500.00 USD -> 33.33 USD");
    }

    private static List<String> shares(PartnershipAgreement agreement, RevenueLine line) {
        return shares(agreement, ReferenceMarket.market(), List.of(line));
    }

    private static List<String> shares(PartnershipAgreement agreement, Market market, List<RevenueLine> lines) {
        return new AttributionEngine(agreement, market, LATER)
                .attribute(lines, ClauseBalances.none()).stream()
                        .map(Attribution::share)
                        .filter(share -> share.kind() == Share.Kind.REVENUE_SHARE)
                        .map(share -> share.clause() + " " + share.base() + " -> " + share.payable())
                        .toList();
    }

    private static PartnershipAgreement six(Clause... clauses) {
        return ReferenceTerms.agreement(
                AttributionDate.SERVICE_DAY, ReferenceTerms.twoWay("R5"), List.of(clauses), List.of());
    }

    private static Cap capAsPaid(Cap.Truncation truncation) {
        return new Cap(
                new ClauseId("X.cap"),
                TEST,
                Money.of("100", USD),
                Set.of(VariantTerms.SHARE),
                LocalDate.parse("2026-07-01"),
                Cap.Consumption.PAID,
                Money.zero(USD),
                truncation);
    }

    /** Parts at the end of the quarter and of those that follow. */
    private static PaymentTerms paid(String... parts) {
        return new PaymentTerms(
                new ClauseId("X.payment"),
                TEST,
                Set.of(VariantTerms.SHARE),
                Cycle.QUARTER,
                IntStream.range(0, parts.length)
                        .mapToObj(i -> new PaymentTerms.Instalment(i, Rate.of(parts[i])))
                        .toList(),
                PaymentTerms.Netting.GROSS);
    }

    /** What is said of a line of May of which some is paid. */
    private static List<String> sharesAsPaid(PartnershipAgreement agreement, String amount, String paid) {
        RevenueLine line = line(amount, "2026-05-01 .. 2026-06-01");
        Payment payment = new Payment(line.key(), "1", LocalDate.parse("2026-05-10"), Money.of(paid, USD), LATER);
        return shares(
                agreement,
                ReferenceMarket.market(List.of(), Map.of(line.key(), List.of(payment)), Map.of()),
                List.of(line));
    }

    /** A direct sale, named by its first day. */
    private static RevenueLine line(String amount, String service) {
        return GoldenLine.of(Map.of(
                "line",
                service.substring(0, 10),
                "channel",
                "DIRECT_ENTERPRISE",
                "amount",
                amount,
                "service",
                service,
                "invoiced",
                "2026-05-31"));
    }
}
