package org.tributary.quote.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.GoldenTable;
import org.tributary.attribution.ReferenceMarket;
import org.tributary.attribution.ReferenceTerms;
import org.tributary.attribution.Share;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.Contracts;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.schedule.InvoiceLines;
import org.tributary.contract.schedule.LifeBills;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.quote.Offer;
import org.tributary.quote.Offers;
import org.tributary.quote.PricedOffer;

/** The example of one offer on three roads, against the engine that attributes real lines. */
class ThreeRoadsTest {

    private static final GoldenTable EXAMPLE = GoldenTable.all(Path.of("src", "test", "resources", "golden", "quote"))
            .findFirst()
            .orElseThrow();
    private static final Offer OFFER =
            Offers.offer(Offers.DIRECT, List.of(Offers.CSP, Offers.RESELLER), Offers.seats("seats", 100, "0.15"));

    @Test
    void comesToWhatTheExampleSaysOnEachRoad() {
        List<String> roads = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        for (SoldThrough through : OFFER.roads()) {
            RoadOutlook outlook = outlook(through);
            String channel = through.channel().value();
            roads.add(row(
                    channel,
                    plain(outlook.list()),
                    plain(outlook.bills().total()),
                    plain(outlook.bills().sum(outlook.bills().first())),
                    plain(outlook.vendorNet())));
            outlook.split()
                    .parties()
                    .forEach(party -> parties.add(row(
                            channel,
                            party.party().value(),
                            plain(party.kept()),
                            plain(party.received()),
                            plain(party.sharesIn()),
                            plain(party.sharesOut()),
                            plain(party.net()))));
            outlook.split()
                    .clauses()
                    .forEach(clause -> clauses.add(row(
                            channel,
                            clause.regime(),
                            clause.clause(),
                            clause.payer().value(),
                            clause.payee().value(),
                            plain(clause.payable()))));
        }

        assertThat(roads).isEqualTo(expected("ROADS"));
        assertThat(parties).isEqualTo(expected("PARTIES"));
        assertThat(clauses).isEqualTo(expected("CLAUSES"));
    }

    @Test
    void whatThePartiesHaveSumsToThePriceInEachYearToo() {
        for (SoldThrough through : OFFER.roads()) {
            MoneySplit split = outlook(through).split();
            Money sum = split.parties().stream().map(PartyMoney::net).reduce(Money.zero(Contracts.USD), Money::plus);

            assertThat(sum).isEqualTo(split.price());
            for (PartyMoney party : split.parties()) {
                assertThat(party.byYear().values().stream().reduce(Money.zero(Contracts.USD), Money::plus))
                        .isEqualTo(party.net());
            }
        }
        assertThat(outlook(Offers.DIRECT)
                        .split()
                        .netOf(new OrganizationId("nobody"))
                        .isZero())
                .isTrue();
    }

    private static RoadOutlook outlook(SoldThrough through) {
        PricedOffer priced = PricedOffer.of(OFFER, through, Offers.books(), Offers.NOW);
        LocalDate signed = LocalDate.parse("2025-12-15");
        Contract contract = priced.contract(new ContractId("C-1"), signed, Optional.empty());
        LifeBills bills = LifeBills.of(contract, List.of());
        AttributionEngine engine = new AttributionEngine(
                ReferenceTerms.agreement(), ReferenceMarket.market(), Instant.parse("2035-01-01T00:00:00Z"));
        List<Share> shares = engine
                .attribute(new InvoiceLines(contract).from(bills.items(), 1, Offers.NOW), ClauseBalances.none())
                .stream()
                .map(Attribution::share)
                .toList();
        LifeBills list = LifeBills.of(priced.atList(new ContractId("C-1"), signed), List.of());
        return new RoadOutlook(priced, bills, list.total(), List.of(), MoneySplit.of(shares, Contracts.USD));
    }

    private static List<String> expected(String section) {
        return EXAMPLE.sections().getOrDefault(section, List.of()).stream()
                .skip(1)
                .map(row -> String.join(" | ", row))
                .toList();
    }

    private static String row(String... cells) {
        return String.join(" | ", cells);
    }

    private static String plain(Money money) {
        return BigDecimal.valueOf(money.minorUnits(), 2).toPlainString();
    }
}
