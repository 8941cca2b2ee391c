package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.attribution.ReferenceTerms.LATER;
import static org.tributary.attribution.ReferenceTerms.MICROSOFT;
import static org.tributary.attribution.ReferenceTerms.OPENAI;
import static org.tributary.attribution.ReferenceTerms.TEST;
import static org.tributary.attribution.ReferenceTerms.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.money.CurrencyMismatch;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.NoTermsInForce;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
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
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

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
        PartnershipAgreement agreement = six(VariantTerms.plain(), capAsPaid(), paidAtTheEndOfTheQuarter());

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
    void aForeignLineIsCutByMonthWhateverIsKnownOfItsProduct() {
        RevenueLine line = GoldenLine.of(with(row("EUR 31.00", "2026-05-17 .. 2026-06-17"), "product", "nothing"));
        Market market =
                ReferenceMarket.market(List.of(rate("2026-05", "1.1"), rate("2026-06", "1.2")), Map.of(), Map.of());

        // 15 days of May and 16 of June: 16.50 and 19.20 dollars
        assertThat(shares(ReferenceTerms.agreement(), market, line))
                .containsExactly("R6.share.out 16.50 USD -> 3.30 USD", "R6.share.out 19.20 USD -> 3.84 USD");
    }

    @Test
    void aDayAfterTheLastTermsIsRefused() {
        Revision ended = new Revision(
                "R",
                "for five months",
                new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-01")),
                Instant.parse("2026-01-01T00:00:00Z"),
                AttributionDate.SERVICE_DAY,
                "worked examples",
                List.of(VariantTerms.plain()));
        PartnershipAgreement agreement = ReferenceTerms.of(List.of(ended), List.of());

        assertThat(shares(agreement, line("USD 10.00", "2026-05-31 .. 2026-06-01")))
                .containsExactly("X.share 10.00 USD -> 2.00 USD");
        for (String service : List.of("2026-05-31 .. 2026-06-02", "2026-06-01 .. 2026-06-02")) {
            assertThatThrownBy(() -> shares(agreement, line("USD 10.00", service)))
                    .isInstanceOf(NoTermsInForce.class)
                    .hasMessageContaining("2026-06-01");
        }
    }

    private static List<String> shares(PartnershipAgreement agreement, RevenueLine line) {
        return shares(agreement, ReferenceMarket.market(), line);
    }

    private static List<String> shares(PartnershipAgreement agreement, Market market, RevenueLine line) {
        return new AttributionEngine(agreement, market, LATER)
                .attribute(List.of(line), ClauseBalances.none()).stream()
                        .map(Attribution::share)
                        .filter(share -> share.kind() == Share.Kind.REVENUE_SHARE)
                        .map(share -> share.clause() + " " + share.base() + " -> " + share.payable())
                        .toList();
    }

    private static PartnershipAgreement six(Clause... clauses) {
        return ReferenceTerms.agreement(
                AttributionDate.SERVICE_DAY, ReferenceTerms.twoWay("R5"), List.of(clauses), List.of());
    }

    private static Cap capAsPaid() {
        return new Cap(
                new ClauseId("X.cap"),
                TEST,
                Money.of("100", USD),
                Set.of(VariantTerms.SHARE),
                LocalDate.parse("2026-07-01"),
                Cap.Consumption.PAID,
                Money.zero(USD),
                Cap.Truncation.CHRONOLOGICAL);
    }

    private static PaymentTerms paidAtTheEndOfTheQuarter() {
        return new PaymentTerms(
                new ClauseId("X.payment"),
                TEST,
                Set.of(VariantTerms.SHARE),
                Cycle.QUARTER,
                List.of(new PaymentTerms.Instalment(0, Rate.ONE)),
                PaymentTerms.Netting.GROSS);
    }

    private static FxRate rate(String month, String rate) {
        return new FxRate(EUR, USD, YearMonth.parse(month), Rate.of(rate), "worked examples");
    }

    /** What is said of a line of May of which some is paid. */
    private static List<String> sharesAsPaid(PartnershipAgreement agreement, String amount, String paid) {
        RevenueLine line = line(amount, "2026-05-01 .. 2026-06-01");
        Payment payment = new Payment(line.key(), "1", LocalDate.parse("2026-05-10"), Money.of(paid, USD), LATER);
        return shares(
                agreement, ReferenceMarket.market(List.of(), Map.of(line.key(), List.of(payment)), Map.of()), line);
    }

    private static RevenueLine line(String amount, String service) {
        return GoldenLine.of(row(amount, service));
    }

    private static Map<String, String> row(String amount, String service) {
        return Map.of(
                "line",
                "a",
                "channel",
                "DIRECT_ENTERPRISE",
                "amount",
                amount,
                "service",
                service,
                "invoiced",
                "2026-05-31");
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> other = new HashMap<>(row);
        other.put(column, cell);
        return other;
    }
}
