package org.tributary.quote.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.approval.request.Fact;
import org.tributary.attribution.GoldenTable;
import org.tributary.contract.Contracts;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.schedule.BillItem;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.commitment.CreditGrant;
import org.tributary.offering.commitment.PrepaidCredits;
import org.tributary.party.OrganizationId;
import org.tributary.quote.Offer;
import org.tributary.quote.OfferedCommitment;
import org.tributary.quote.Offers;
import org.tributary.quote.PricedUsage;

/** The example of an offer with usage and a commitment on two roads. */
class UsageAndCommitmentTest {

    private static final GoldenTable EXAMPLE = Roads.example("usage-and-commitment");
    private static final Offer SEATS =
            Offers.offer(Offers.DIRECT, List.of(Offers.CSP), Offers.seats("seats", 100, "0.15"));
    private static final Offer OFFER = Offers.with(
            SEATS,
            Optional.of(Offers.committed("8000", 3)),
            Offers.calls("calls", 1_500_000, "0.1"),
            Offers.credits("credits", "2026-07-01", 10_000, 2_000));

    @Test
    void comesToWhatTheExampleSaysOnEachRoad() {
        List<String> roads = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        for (SoldThrough through : OFFER.roads()) {
            RoadOutlook outlook = Roads.outlook(OFFER, through);
            String channel = through.channel().value();
            roads.add(Roads.row(channel, totals(outlook)));
            outlook.priced().usage().forEach(usage -> lines.add(Roads.row(channel, line(usage))));
            outlook.commitment().orElseThrow().periods().forEach(one -> periods.add(Roads.row(channel, period(one))));
            outlook.split()
                    .whole()
                    .parties()
                    .forEach(its -> parties.add(Roads.row(channel, party(outlook.split(), its.party()))));
            outlook.split()
                    .estimated()
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
        assertThat(lines).isEqualTo(Roads.expected(EXAMPLE, "LINES"));
        assertThat(periods).isEqualTo(Roads.expected(EXAMPLE, "PERIODS"));
        assertThat(parties).isEqualTo(Roads.expected(EXAMPLE, "PARTIES"));
        assertThat(clauses).isEqualTo(Roads.expected(EXAMPLE, "CLAUSES"));
    }

    private static String totals(RoadOutlook outlook) {
        return Roads.row(
                Roads.plain(outlook.list()),
                Roads.plain(outlook.total()),
                Roads.plain(outlook.priced().listEstimate()),
                Roads.plain(outlook.priced().estimate()),
                Roads.plain(outlook.estimated().minus(outlook.priced().estimate())),
                Roads.plain(outlook.expected()),
                Roads.plain(outlook.vendorOf(outlook.split().whole())));
    }

    private static String line(PricedUsage usage) {
        return Roads.row(
                usage.line().id().value(),
                usage.version().toString(),
                Roads.plain(usage.listTotal()),
                Roads.plain(usage.total()),
                Roads.plain(usage.months().getFirst().amount()),
                Roads.plain(usage.months().getLast().amount()));
    }

    private static String period(CommittedPeriod period) {
        return Roads.row(
                period.days().startInclusive().toString(),
                Roads.plain(period.estimate()),
                Roads.plain(period.committed()),
                Roads.plain(period.overage()),
                Roads.plain(period.rolledOver()),
                Roads.plain(period.shortfall()),
                Roads.plain(period.due()));
    }

    private static String party(LifeSplit split, OrganizationId party) {
        return Roads.row(
                party.value(),
                Roads.plain(split.fixed().netOf(party)),
                Roads.plain(split.estimated().netOf(party)),
                Roads.plain(split.whole().netOf(party)));
    }

    @Test
    void whatIsFixedAndWhatIsEstimatedSumToTheWholeAndToWhatTheCustomerPays() {
        for (SoldThrough through : OFFER.roads()) {
            RoadOutlook outlook = Roads.outlook(OFFER, through);
            LifeSplit split = outlook.split();

            assertThat(split.fixed().price()).isEqualTo(outlook.total());
            assertThat(split.estimated().price()).isEqualTo(outlook.estimated());
            assertThat(split.whole().price()).isEqualTo(outlook.expected());
            for (PartyMoney party : split.whole().parties()) {
                assertThat(split.fixed()
                                .netOf(party.party())
                                .plus(split.estimated().netOf(party.party())))
                        .isEqualTo(party.net());
            }
            assertThat(split.whole().parties().stream()
                            .map(PartyMoney::net)
                            .reduce(Money.zero(Contracts.USD), Money::plus))
                    .isEqualTo(outlook.expected());
        }
    }

    @Test
    void whatIsDueIsWhatIsConsumedAndWhatIsChargedBeside() {
        for (SoldThrough through : OFFER.roads()) {
            RoadOutlook outlook = Roads.outlook(OFFER, through);

            assertThat(due(outlook)).isEqualTo(outlook.estimated());
        }
    }

    private static Money due(RoadOutlook outlook) {
        return outlook.commitment().orElseThrow().periods().stream()
                .map(CommittedPeriod::due)
                .reduce(Money.zero(Contracts.USD), Money::plus);
    }

    /** 30,000.00 of credits for the year; 27,000.00 are spent, and 3,000.00 are left when nothing can be spent any more. */
    @Test
    void creditsArePaidBeforeAndWhatIsLeftOfThemIsNeverSpent() {
        OfferedCommitment prepaid = new OfferedCommitment(
                List.of(Offers.API),
                12,
                new PrepaidCredits(List.of(new CreditGrant(
                        "year",
                        Quantity.of(30_000),
                        Optional.of(UnitPrice.of("30000")),
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-12-31")))));
        Offer offer = Offers.with(SEATS, Optional.of(prepaid), Offers.calls("calls", 1_500_000, "0.1"));

        RoadOutlook outlook = Roads.outlook(offer, Offers.DIRECT);

        assertThat(outlook.commitment().orElseThrow().periods()).singleElement().satisfies(year -> {
            assertThat(Roads.plain(year.due())).isEqualTo("30000.00");
            assertThat(Roads.plain(year.shortfall())).isEqualTo("3000.00");
            assertThat(Roads.plain(year.overage())).isEqualTo("0.00");
        });
        assertThat(due(outlook)).isEqualTo(outlook.estimated());
    }

    @Test
    void usageStandsOnNoFirstBillAndIsBilledAfterItsFirstMonth() {
        RoadOutlook outlook = Roads.outlook(OFFER, Offers.DIRECT);

        assertThat(outlook.first()).extracting(BillItem::line).hasSize(1);
        assertThat(Roads.plain(outlook.firstTotal())).isEqualTo("5100.00");
        assertThat(outlook.priced().firstUsageBill()).contains(LocalDate.parse("2026-02-01"));
    }

    /** 75,968 of 94,960 are left to the vendor, of 61,200 + 31,500 + 2,260 where 72,000 + 34,500 + 2,260 are listed. */
    @Test
    void approversAreAskedAboutUsageAsItIsEstimated() {
        Offer deeper = Offers.with(SEATS, OFFER.commitment(), Offers.calls("calls", 1_500_000, "0.3"));

        assertThat(QuoteFacts.of(Roads.outlook(OFFER, Offers.DIRECT)))
                .extracting(Fact::inWords)
                .contains("discount 15 %", "value 94960.00 USD");
        assertThat(QuoteFacts.of(Roads.outlook(deeper, Offers.DIRECT)))
                .extracting(Fact::inWords)
                .contains("discount 30 %");
    }

    @Test
    void anOfferOfUsageAloneHasNoContractAndNothingThatIsFixed() {
        Offer usage = Offers.alone(SEATS, Optional.empty(), Offers.calls("calls", 10, "0"));

        RoadOutlook outlook = Roads.outlook(usage, Offers.DIRECT);

        assertThat(outlook.bills()).isEmpty();
        assertThat(outlook.total().isZero()).isTrue();
        assertThat(outlook.split().whole()).isEqualTo(outlook.split().estimated());
        assertThat(Roads.plain(outlook.expected())).isEqualTo("0.24");
    }
}
