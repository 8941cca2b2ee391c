package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.attribution.ReferenceTerms.LATER;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Cap;

class MonthlyPostingsTest {

    @Test
    void spreadsAShareOverItsMonthsByDay() {
        // 1.00 over 31 days of May and 30 of June: .508 and .491; the odd cent goes to May's larger remainder
        Attribution receipts =
                attributions("USD 1.00", "2026-05-01 .. 2026-07-01", "").getFirst();

        assertThat(receipts.postings())
                .extracting(
                        posting -> posting.month().toString(),
                        Posting::account,
                        posting -> posting.party().value(),
                        Posting::amount)
                .containsExactly(
                        tuple("2026-05", Account.CUSTOMER_PRICE, "customer", usd("-0.51")),
                        tuple("2026-05", Account.RETAINED, "openai", usd("0.51")),
                        tuple("2026-06", Account.CUSTOMER_PRICE, "customer", usd("-0.49")),
                        tuple("2026-06", Account.RETAINED, "openai", usd("0.49")));
    }

    @Test
    void aJointPartnersPartLeavesWhatThePrincipalRetains() {
        Attribution joint = attributions("USD 10.00", "2026-05-01 .. 2026-06-01", "nordwind-labs:0.4")
                .get(1);

        assertThat(joint.share().kind()).isEqualTo(Share.Kind.JOINT);
        assertThat(joint.postings())
                .extracting(Posting::account, posting -> posting.party().value(), Posting::amount)
                .containsExactly(
                        tuple(Account.RETAINED, "openai", usd("-4.00")),
                        tuple(Account.RETAINED, "nordwind-labs", usd("4.00")));
    }

    @Test
    void reportsAForeignPriceAtTheRateFixedWithTheShare() {
        List<Attribution> attributions = attributions("EUR 10.00", "2026-05-01 .. 2026-06-01", "");

        assertThat(attributions.getFirst().postings())
                .extracting(Posting::amount, Posting::reporting, Posting::accrued)
                .containsExactly(
                        tuple(eur("-10.00"), usd("-11.00"), usd("-11.00")),
                        tuple(eur("10.00"), usd("11.00"), usd("11.00")));
        assertThat(attributions.getLast().postings())
                .extracting(Posting::amount, Posting::reporting, Posting::accrued)
                .containsExactly(
                        tuple(usd("-2.20"), usd("-2.20"), usd("-2.20")), tuple(usd("2.20"), usd("2.20"), usd("2.20")));
    }

    @Test
    void aForeignLineBilledWholeHasTheRateOfItsInvoicesMonth() {
        List<Attribution> attributions = new AttributionEngine(
                        ReferenceTerms.agreement(AttributionDate.INVOICE_DATE, Cap.Truncation.CHRONOLOGICAL),
                        market(),
                        LATER)
                .attribute(
                        List.of(GoldenLine.of(Map.of(
                                "line",
                                "a",
                                "channel",
                                "DIRECT_ENTERPRISE",
                                "amount",
                                "EUR 10.00",
                                "service",
                                "2026-06-01 .. 2026-08-01",
                                "invoiced",
                                "2026-05-31"))),
                        ClauseBalances.none());

        assertThat(attributions).hasSize(2);
        assertThat(attributions.getFirst().postings().stream()
                        .filter(posting -> posting.account() == Account.RETAINED)
                        .map(Posting::reporting)
                        .reduce(Money::plus))
                .contains(usd("11.00"));
    }

    private static List<Attribution> attributions(String amount, String service, String joint) {
        return new AttributionEngine(ReferenceTerms.agreement(), market(), LATER)
                .attribute(
                        List.of(GoldenLine.of(Map.of(
                                "line",
                                "a",
                                "channel",
                                "DIRECT_ENTERPRISE",
                                "amount",
                                amount,
                                "service",
                                service,
                                "invoiced",
                                "2026-05-01",
                                "joint",
                                joint))),
                        ClauseBalances.none());
    }

    private static Market market() {
        List<FxRate> rates = Stream.of("2026-05")
                .map(month -> new FxRate(
                        Money.currency("EUR"), ReferenceTerms.USD, YearMonth.parse(month), Rate.of("1.1"), "the bank"))
                .toList();
        return ReferenceMarket.market(rates, Map.of(), Map.of());
    }

    private static Money usd(String amount) {
        return Money.of(amount, ReferenceTerms.USD);
    }

    private static Money eur(String amount) {
        return Money.of(amount, Money.currency("EUR"));
    }
}
