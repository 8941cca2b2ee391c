package org.tributary.attribution.cosell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.key;
import static org.tributary.attribution.golden.Cases.money;
import static org.tributary.attribution.golden.Cases.text;
import static org.tributary.attribution.golden.Cases.usd;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Share;
import org.tributary.attribution.cosell.CoSellCredit.Part;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.Row;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

class CoSellCreditTest {

    private static final Golden E15 = Golden.read("cosell/E15-co-sell-split");

    @Test
    void creditsEachPartyByLargestRemainder() {
        assertThat(sales().flatMap(sale -> sale.credits().stream()
                        .map(credit -> credit.line().line() + " | " + credit.party() + " | " + text(credit.amount()))))
                .containsExactlyElementsOf(E15.rows("CREDITS"));
    }

    @Test
    void saysOfEachCreditWhichPaperAndPartItStandsFor() {
        CoSellCredit sale = sales().findFirst().orElseThrow();

        assertThat(sale.credits().getFirst())
                .isEqualTo(new CoSellCredit.Credit(
                        key("paper"), Cases.BEDROCK, Cases.OPENAI, Rate.of("0.6"), usd("1200000.00")));
    }

    @Test
    void sumsToThePriceForAnySale() {
        assertThat(sales())
                .allSatisfy(sale -> assertThat(sale.credits().stream()
                                .map(CoSellCredit.Credit::amount)
                                .reduce(usd("0"), Money::plus))
                        .isEqualTo(sale.price()));
    }

    @Test
    void reportsByPartyAndPaperChannel() {
        assertThat(CoSellReport.of(sales().toList()).rows().stream()
                        .map(row ->
                                row.party() + " | " + row.paper() + " | " + row.sales() + " | " + text(row.amount())))
                .containsExactlyElementsOf(E15.rows("REPORT"));
    }

    @Test
    void keepsCurrenciesApartInTheReport() {
        List<Part> all = List.of(new Part(Cases.OPENAI, Rate.ONE));
        List<CoSellCredit> sales = Stream.of("USD 2.00", "EUR 3.00", "USD 5.00")
                .map(price -> new CoSellCredit(key("a"), Cases.DIRECT, money(price), all))
                .toList();

        assertThat(CoSellReport.of(sales).rows())
                .containsExactly(
                        new CoSellReport.Row(Cases.OPENAI, Cases.DIRECT, money("EUR 3.00"), 1),
                        new CoSellReport.Row(Cases.OPENAI, Cases.DIRECT, money("USD 7.00"), 2));
    }

    @Test
    void leavesTheShareWithThePaperChannelWhoeverIsCredited() {
        for (Row expected : E15.table("SHARES")) {
            CoSellCredit sale = sales().filter(
                            candidate -> candidate.line().line().equals(expected.get("sale")))
                    .findFirst()
                    .orElseThrow();
            RevenueLine line = Cases.line(Map.of(
                    "line", expected.get("sale"),
                    "channel", sale.paper().value(),
                    "amount", text(sale.price()),
                    "service", "2026-06-01 .. 2026-07-01"));

            List<Share> shares = new AttributionEngine(Cases.agreement(Cases.r6()), Cases.market(), LATER)
                    .attribute(List.of(line), ClauseBalances.none()).stream()
                            .map(Attribution::share)
                            .filter(share -> share.kind() == Share.Kind.REVENUE_SHARE)
                            .toList();

            assertThat(shares).singleElement().satisfies(share -> {
                assertThat(share.channel()).isEqualTo(new ChannelCode(expected.get("channel")));
                assertThat(share.clause()).isEqualTo(expected.get("clause"));
                assertThat(share.payable()).isEqualTo(money(expected.get("payable")));
            });
            assertThat(CoSellCredit.of(line, sale.parts())).isEqualTo(sale);
        }
    }

    @Test
    void refusesPartsThatDoNotAddUpWithAllFaultsAtOnce() {
        List<Part> parts = List.of(
                new Part(Cases.OPENAI, Rate.of("1.5")),
                new Part(Cases.AWS, Rate.of("0.1")),
                new Part(Cases.AWS, Rate.of("0.1")));

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> new CoSellCredit(key("a"), Cases.BEDROCK, usd("1.00"), parts));

        assertThat(refusal.code()).isEqualTo("cosell.invalid");
        assertThat(refusal.faults())
                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                .containsExactly(
                        tuple("cosell.part", "/parts/0/rate"),
                        tuple("cosell.repeated", "/parts/2/party"),
                        tuple("cosell.sum", "/parts"));
    }

    private static Stream<CoSellCredit> sales() {
        return E15.table("SALES").stream().map(sale -> {
            List<Part> parts = E15.table("PARTS").stream()
                    .filter(part -> part.get("sale").equals(sale.get("sale")))
                    .map(part -> new Part(new OrganizationId(part.get("party")), Rate.of(part.get("rate"))))
                    .toList();
            return new CoSellCredit(
                    key(sale.get("sale")), new ChannelCode(sale.get("paper")), money(sale.get("price")), parts);
        });
    }
}
