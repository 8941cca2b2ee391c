package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.attribution.ReferenceTerms.LATER;
import static org.tributary.attribution.ReferenceTerms.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.billing.RevenueLine;
import org.tributary.money.FxRate;
import org.tributary.money.Rate;
import org.tributary.terms.NoTermsInForce;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Base;
import org.tributary.time.DateRange;

/** Where lines are cut, and where they are not. */
class SegmentsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void whatTheRouteKeepsIsCutAsThePriceIs() {
        Map<String, String> row = with(
                with(row("USD 10.01", "2026-04-26 .. 2026-04-28"), "route", "openai>lindqvist-it>customer"),
                "deductions",
                "lindqvist-it:1.01");
        RevenueLine line = GoldenLine.of(with(row, "channel", "RESELLER"));
        PartnershipAgreement agreement = ReferenceTerms.agreement();

        // one day of two under R5, one under R6: 5.01 and 5.00, of which 0.51 and 0.50 are kept
        assertThat(shares(agreement, line, Share.Kind.MARGIN))
                .containsExactly("route.margin 2026-04-26 0.51 USD", "route.margin 2026-04-27 0.50 USD");
        assertThat(shares(agreement, line, Share.Kind.RECEIPTS))
                .containsExactly("route.receipts 2026-04-26 4.50 USD", "route.receipts 2026-04-27 4.50 USD");
    }

    @Test
    void aMarginIsOfThePriceAndReceiptsAreOfWhatTheSellerReceives() {
        Map<String, String> row =
                with(row("USD 10.00", "2026-05-01 .. 2026-06-01"), "route", "openai>lindqvist-it>customer");
        RevenueLine line = GoldenLine.of(with(with(row, "deductions", "lindqvist-it:1.00"), "channel", "RESELLER"));

        assertThat(new AttributionEngine(ReferenceTerms.agreement(), ReferenceMarket.market(), LATER)
                        .attribute(List.of(line), ClauseBalances.none()))
                .extracting(attribution -> attribution.share().baseKind())
                .containsExactly(Base.CUSTOMER_GROSS, Base.SELLER_RECEIPTS, Base.VENDOR_NET_RECEIPTS);
    }

    @Test
    void aClassThatTurnsCutsNothingWhereNoClauseTellsClasses() {
        RevenueLine line = GoldenLine.of(with(row("USD 31.00", "2025-12-17 .. 2026-01-17"), "product", "agent-suite"));
        PartnershipAgreement byClass = ReferenceTerms.agreement(
                AttributionDate.SERVICE_DAY, VariantTerms.of("by class"), VariantTerms.of("by class"), List.of());

        assertThat(shares(ReferenceTerms.agreement(), line, Share.Kind.RECEIPTS))
                .containsExactly("route.receipts 2025-12-17 31.00 USD");
        assertThat(shares(byClass, line, Share.Kind.RECEIPTS))
                .containsExactly("route.receipts 2025-12-17 15.00 USD", "route.receipts 2026-01-01 16.00 USD");
    }

    @Test
    void aForeignLineIsCutByMonthWhateverIsKnownOfItsProduct() {
        RevenueLine line = GoldenLine.of(with(row("EUR 31.00", "2026-05-17 .. 2026-06-17"), "product", "nothing"));
        Market market =
                ReferenceMarket.market(List.of(rate("2026-05", "1.1"), rate("2026-06", "1.2")), Map.of(), Map.of());

        // 15 days of May and 16 of June: 16.50 and 19.20 dollars
        assertThat(shares(ReferenceTerms.agreement(), market, line, Share.Kind.REVENUE_SHARE))
                .containsExactly("R6.share.out 2026-05-17 3.30 USD", "R6.share.out 2026-06-01 3.84 USD");
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

        assertThat(shares(agreement, line("2026-05-31 .. 2026-06-01"), Share.Kind.REVENUE_SHARE))
                .containsExactly("X.share 2026-05-31 2.00 USD");
        for (String service : List.of("2026-05-31 .. 2026-06-02", "2026-06-01 .. 2026-06-02")) {
            assertThatThrownBy(() -> shares(agreement, line(service), Share.Kind.RECEIPTS))
                    .isInstanceOf(NoTermsInForce.class)
                    .hasMessageContaining("2026-06-01");
        }
    }

    private static List<String> shares(PartnershipAgreement agreement, RevenueLine line, Share.Kind kind) {
        return shares(agreement, ReferenceMarket.market(), line, kind);
    }

    private static List<String> shares(
            PartnershipAgreement agreement, Market market, RevenueLine line, Share.Kind kind) {
        return new AttributionEngine(agreement, market, LATER)
                .attribute(List.of(line), ClauseBalances.none()).stream()
                        .map(Attribution::share)
                        .filter(share -> share.kind() == kind)
                        .map(share -> share.clause() + " " + share.earnedOn() + " " + share.payable())
                        .toList();
    }

    private static FxRate rate(String month, String rate) {
        return new FxRate(EUR, USD, YearMonth.parse(month), Rate.of(rate), "worked examples");
    }

    private static RevenueLine line(String service) {
        return GoldenLine.of(row("USD 10.00", service));
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
