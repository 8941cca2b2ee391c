package org.tributary.contract.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.SEATS;
import static org.tributary.contract.Contracts.amended;
import static org.tributary.contract.Contracts.monthly;
import static org.tributary.contract.Contracts.order;
import static org.tributary.contract.Contracts.seatFee;
import static org.tributary.contract.Contracts.seats;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.document.DocumentReader;
import org.tributary.document.DocumentWriter;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

/** A year of 77 seats at 31.13, from April by two tiers, from July by a cloud. Odd figures are told apart in any text. */
class ContractSideTest {

    private static final OrganizationId DISTRIBUTOR = new OrganizationId("distri");
    private static final OrganizationId RESELLER = new OrganizationId("resale");
    private static final SoldThrough TWO_TIERS =
            road("MS_CSP", "openai > distri > resale > acme", "distri 0.0521", "resale 0.1347");
    private static final SoldThrough BY_CLOUD = road("AZURE_OPENAI", "openai > cloudy > acme", "cloudy 0.2219");

    private static final Contract DIRECT = order(monthly(), seats("seats", 77, "31.13"));
    private static final Contract TIERED = amended(DIRECT, "2026-04-01", new ContractChange.MoveChannel(TWO_TIERS));
    private static final Contract MOVED_ON = amended(TIERED, "2026-07-01", new ContractChange.MoveChannel(BY_CLOUD));

    private static SoldThrough road(String channel, String parties, String... margins) {
        return new SoldThrough(
                new ChannelCode(channel),
                new Route(Arrays.stream(parties.split(" > ", -1))
                        .map(OrganizationId::new)
                        .toList()),
                Stream.of(margins)
                        .map(margin -> margin.split(" ", -1))
                        .map(margin -> new SoldThrough.RouteMargin(new OrganizationId(margin[0]), Rate.of(margin[1])))
                        .toList());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static String written(ContractSide side) {
        return DocumentWriter.write(side).toString();
    }

    @Test
    void aPartyKnowsItsDaysItsNeighboursAndItsOwnMargin() {
        ContractSide side = ContractSide.of(MOVED_ON, RESELLER);

        assertThat(side.road()).singleElement().satisfies(road -> {
            assertThat(road.days().startInclusive()).isEqualTo(day("2026-04-01"));
            assertThat(road.days().endExclusive()).isEqualTo(day("2026-07-01"));
            assertThat(road.before()).isEqualTo(DISTRIBUTOR);
            assertThat(road.after()).hasToString("acme");
            assertThat(road.margin()).contains(Rate.of("0.1347"));
        });
        assertThat(ContractSide.of(MOVED_ON, DISTRIBUTOR).road().getFirst().before())
                .hasToString("openai");
        assertThat(ContractSide.of(MOVED_ON, DISTRIBUTOR).road().getFirst().after())
                .isEqualTo(RESELLER);
    }

    @Test
    void noPriceNobodyElsesMarginAndNoRoadButItsOwnIsWrittenDown() {
        Contract repriced = amended(MOVED_ON, "2026-05-01", new ContractChange.ChangePrice(SEATS, seatFee("28.77")));

        assertThat(written(ContractSide.of(repriced, RESELLER)))
                .contains("0.1347", "2026-04-01", "77")
                .doesNotContain("31.13", "28.77", "0.0521", "0.2219", "cloudy", "AZURE", "agreed", "DIRECT_ENTERPRISE");
        assertThat(written(ContractSide.of(repriced, DISTRIBUTOR)))
                .contains("0.0521")
                .doesNotContain("31.13", "28.77", "0.1347", "0.2219", "cloudy");
    }

    @Test
    void aSideIsReadBackAsItWasWritten() {
        ContractSide side = ContractSide.of(MOVED_ON, RESELLER);
        Refusal.Faults faults = new Refusal.Faults();

        assertThat(DocumentReader.read(DocumentWriter.write(side), ContractSide.class, faults, ""))
                .contains(side);
    }

    @Test
    void amendmentsAreToldInWordsWhereTheyAreAboutItsDays() {
        Contract more = amended(MOVED_ON, "2026-05-01", new ContractChange.AddQuantity(SEATS, Quantity.of(3)));
        Contract later = amended(more, "2026-08-01", new ContractChange.AddQuantity(SEATS, Quantity.of(5)));
        Contract before = amended(later, "2026-02-01", new ContractChange.AddQuantity(SEATS, Quantity.of(2)));

        assertThat(ContractSide.of(before, RESELLER).amendments())
                .extracting(told -> told.number() + " " + told.words())
                .containsExactly(
                        "1 From 2026-04-01 it moves the contract to MS_CSP.",
                        "2 From 2026-07-01 it moves the contract to another road.",
                        "3 From 2026-05-01 it adds 3 to line seats.");
    }

    @ParameterizedTest(name = "on {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-31 | NOT_BEGUN 77
        2026-04-01 | GRANTED 77
        2026-06-30 | GRANTED 77
        2026-07-01 | nothing
        2027-01-01 | nothing
        """)
    void linesEntitleOnItsDaysAsFarAsItMayKnow(String on, String entitled) {
        assertThat(ContractSide.of(MOVED_ON, RESELLER).entitled(day(on), _ -> Optional.empty()).stream()
                        .map(line -> line.now().standing() + " " + line.now().quantity())
                        .findFirst()
                        .orElse("nothing"))
                .isEqualTo(entitled);
    }

    @Test
    void whoStandsThereToTheEndKnowsTheEnd() {
        Contract ended = amended(TIERED, "2026-09-01", new ContractChange.Terminate());

        assertThat(ContractSide.of(ended, RESELLER).entitled(day("2026-10-01"), _ -> Optional.empty()))
                .singleElement()
                .satisfies(line -> assertThat(line.now().standing()).hasToString("ENDED_BY_TERMINATION"));
        assertThat(ContractSide.of(ended, RESELLER).amendments())
                .extracting(ToldAmendment::words)
                .endsWith("From 2026-09-01 it terminates the contract.");
    }

    @Test
    void whoNeverStoodThereHasNoSide() {
        assertThat(ContractSide.of(DIRECT, RESELLER).stands()).isFalse();
        assertThat(ContractSide.of(MOVED_ON, new OrganizationId("acme")).stands())
                .isFalse();
        assertThat(ContractSide.of(MOVED_ON, new OrganizationId("openai")).stands())
                .isFalse();
        assertThat(ContractSide.parties(MOVED_ON))
                .extracting(OrganizationId::value)
                .containsExactly("cloudy", "distri", "resale");
    }

    private static Stream<SideItem> kept(List<BillItem> billed, OrganizationId party) {
        return billed.stream()
                .flatMap(item -> Optional.ofNullable(SideItem.byParty(item).get(party)).stream());
    }

    /** A month is 77 x 31.13 = 2,397.01: 13.47 % of it is 322.88 (.877), 5.21 % is 124.88 (.884). */
    @Test
    void ofABillAPartyKnowsWhatItKeeps() {
        List<BillItem> billed = new BillingSchedule(TIERED, List.of()).due(day("2026-04-01"));

        assertThat(kept(billed, RESELLER)).singleElement().satisfies(item -> {
            assertThat(item.kept()).hasToString("322.88 USD");
            assertThat(DocumentWriter.write(item).toString()).doesNotContain("2397", "124.88", "31.13");
        });
        assertThat(kept(billed, DISTRIBUTOR))
                .singleElement()
                .satisfies(item -> assertThat(item.kept()).hasToString("124.88 USD"));
    }
}
