package org.tributary.quote.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.GoldenTable;
import org.tributary.contract.Contracts;
import org.tributary.contract.SoldThrough;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.quote.Offer;
import org.tributary.quote.Offers;

/** The example of one offer on three roads, against the engine that attributes real lines. */
class ThreeRoadsTest {

    private static final GoldenTable EXAMPLE = Roads.example("three-roads");
    private static final Offer OFFER =
            Offers.offer(Offers.DIRECT, List.of(Offers.CSP, Offers.RESELLER), Offers.seats("seats", 100, "0.15"));

    @Test
    void comesToWhatTheExampleSaysOnEachRoad() {
        List<String> roads = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        for (SoldThrough through : OFFER.roads()) {
            RoadOutlook outlook = Roads.outlook(OFFER, through);
            String channel = through.channel().value();
            roads.add(Roads.row(
                    channel,
                    Roads.plain(outlook.list()),
                    Roads.plain(outlook.total()),
                    Roads.plain(outlook.firstTotal()),
                    Roads.plain(outlook.vendorOf(outlook.split().whole()))));
            outlook.split()
                    .whole()
                    .parties()
                    .forEach(party -> parties.add(Roads.row(
                            channel,
                            party.party().value(),
                            Roads.plain(party.kept()),
                            Roads.plain(party.received()),
                            Roads.plain(party.sharesIn()),
                            Roads.plain(party.sharesOut()),
                            Roads.plain(party.net()))));
            outlook.split()
                    .whole()
                    .clauses()
                    .forEach(clause -> clauses.add(Roads.row(
                            channel,
                            clause.regime(),
                            clause.clause(),
                            clause.payer().value(),
                            clause.payee().value(),
                            Roads.plain(clause.payable()))));
        }

        assertThat(roads).isEqualTo(Roads.expected(EXAMPLE, "ROADS"));
        assertThat(parties).isEqualTo(Roads.expected(EXAMPLE, "PARTIES"));
        assertThat(clauses).isEqualTo(Roads.expected(EXAMPLE, "CLAUSES"));
    }

    @Test
    void whatThePartiesHaveSumsToThePriceInEachYearToo() {
        for (SoldThrough through : OFFER.roads()) {
            MoneySplit split = Roads.outlook(OFFER, through).split().whole();
            Money sum = split.parties().stream().map(PartyMoney::net).reduce(Money.zero(Contracts.USD), Money::plus);

            assertThat(sum).isEqualTo(split.price());
            for (PartyMoney party : split.parties()) {
                assertThat(party.byYear().values().stream().reduce(Money.zero(Contracts.USD), Money::plus))
                        .isEqualTo(party.net());
            }
        }
        assertThat(Roads.outlook(OFFER, Offers.DIRECT)
                        .split()
                        .whole()
                        .netOf(new OrganizationId("nobody"))
                        .isZero())
                .isTrue();
    }
}
