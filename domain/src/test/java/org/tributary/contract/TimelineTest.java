package org.tributary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.SEATS;
import static org.tributary.contract.Contracts.amended;
import static org.tributary.contract.Contracts.monthly;
import static org.tributary.contract.Contracts.order;
import static org.tributary.contract.Contracts.seats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;

class TimelineTest {

    private static final Contract ORDER = order(monthly(), seats("seats", 10, "30"));

    private static Contract with(Contract contract, String on, String changes) {
        return amended(contract, on, ScenarioLanguage.changes(changes).toArray(ContractChange[]::new));
    }

    private static List<String> segments(Contract contract) {
        return contract.timeline().segments(SEATS).stream()
                .map(segment -> ContractScenario.text(segment.days()) + ": "
                        + segment.terms().quantity())
                .toList();
    }

    @ParameterizedTest(name = "from {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-04-01 | add 5 to seats             | 2026-01-01 .. 2026-04-01: 10, 2026-04-01 .. 2027-01-01: 15
        2026-01-01 | take 5 off seats           | 2026-01-01 .. 2027-01-01: 5
        2026-04-01 | true seats up to 9 active  | 2026-01-01 .. 2027-01-01: 10
        2026-04-01 | true seats up to 11 active | 2026-01-01 .. 2026-04-01: 10, 2026-04-01 .. 2027-01-01: 11
        2026-04-01 | end seats                  | 2026-01-01 .. 2026-04-01: 10
        2026-04-01 | let seats end on 2026-06-15 | 2026-01-01 .. 2026-06-15: 10
        2026-04-01 | suspend                    | 2026-01-01 .. 2026-04-01: 10
        2026-04-01 | suspend; resume            | 2026-01-01 .. 2027-01-01: 10
        2026-04-01 | extend until 2027-03-01    | 2026-01-01 .. 2027-03-01: 10
        2026-04-01 | terminate                  | 2026-01-01 .. 2026-04-01: 10
        2027-01-01 | renew until 2028-01-01 at 0 more | 2026-01-01 .. 2028-01-01: 10
        """)
    void servesALineAsOneChangeLeavesIt(String on, String change, String segments) {
        assertThat(String.join(", ", segments(with(ORDER, on, change)))).isEqualTo(segments);
    }

    @Test
    void saysNothingOfAContractThatEndedBeforeItBegan() {
        Timeline timeline = with(ORDER, "2026-01-01", "terminate").timeline();

        assertThat(timeline.spans()).isEmpty();
        assertThat(timeline.lines()).isEmpty();
        assertThat(timeline.on(LocalDate.parse("2026-01-01"))).isEmpty();
        assertThat(timeline.endExclusive()).isEqualTo(LocalDate.parse("2026-01-01"));
    }

    @Test
    void forgetsALineThatEndsOnItsFirstDay() {
        Contract contract = with(ORDER, "2026-01-01", "end seats");

        assertThat(contract.timeline().lines()).isEmpty();
        assertThat(contract.timeline().endExclusive()).isEqualTo(LocalDate.parse("2027-01-01"));
    }

    @Test
    void takesOfTwoAmendmentsOnOneDayTheLowerNumberFirst() {
        Contract added = with(with(ORDER, "2026-04-01", "add 5 to seats"), "2026-04-01", "true seats up to 12 active");
        Contract trued = with(with(ORDER, "2026-04-01", "true seats up to 12 active"), "2026-04-01", "add 5 to seats");

        assertThat(segments(added)).endsWith("2026-04-01 .. 2027-01-01: 15");
        assertThat(segments(trued)).endsWith("2026-04-01 .. 2027-01-01: 17");
        assertThat(trued.timeline().spans().getLast().amendments()).containsExactly(1, 2);
    }

    @Test
    void bearsABackdatedAmendmentBeforeAnEarlierOne() {
        Contract contract =
                with(with(ORDER, "2026-06-01", "true seats up to 12 active"), "2026-04-01", "add 5 to seats");

        assertThat(segments(contract)).containsExactly("2026-01-01 .. 2026-04-01: 10", "2026-04-01 .. 2027-01-01: 15");
        assertThat(contract.timeline().spans())
                .extracting(Timeline.Span::amendments)
                .containsExactly(List.of(), List.of(2), List.of(1));
    }

    @Test
    void isResumedWithWhatWasAgreedWhileItWasSuspended() {
        Contract contract = with(
                with(with(ORDER, "2026-04-01", "suspend"), "2026-05-01", "add 5 to seats"), "2026-06-01", "resume");

        assertThat(segments(contract)).containsExactly("2026-01-01 .. 2026-04-01: 10", "2026-06-01 .. 2027-01-01: 15");
        assertThat(contract.timeline()
                        .on(LocalDate.parse("2026-05-31"))
                        .orElseThrow()
                        .termsOf(SEATS, LocalDate.parse("2026-05-31")))
                .isEmpty();
    }

    @Test
    void servesALineBetweenItsOwnDaysOnly() {
        ContractLine later =
                seats("seats", 10, "30").from(LocalDate.parse("2026-02-10")).until(LocalDate.parse("2026-03-10"));
        Contract contract = order(monthly(), seats("other", 1, "30"), later);
        ContractState state = contract.timeline().spans().getFirst().state();

        assertThat(segments(contract)).containsExactly("2026-02-10 .. 2026-03-10: 10");
        assertThat(state.termsOf(SEATS, LocalDate.parse("2026-02-09"))).isEmpty();
        assertThat(state.termsOf(SEATS, LocalDate.parse("2026-02-10"))).isPresent();
        assertThat(state.termsOf(SEATS, LocalDate.parse("2026-03-09"))).isPresent();
        assertThat(state.termsOf(SEATS, LocalDate.parse("2026-03-10"))).isEmpty();
        assertThat(state.termsOf(SEATS, state.endExclusive())).isEmpty();
    }

    @Test
    void endsALineWhereItsContractEnds() {
        ContractLine beyond = seats("seats", 10, "30").until(LocalDate.parse("2028-01-01"));

        assertThat(segments(order(monthly(), beyond))).containsExactly("2026-01-01 .. 2027-01-01: 10");
    }

    @Test
    void renewsWhatIsServedAtPricesRaised() {
        Contract contract = order(monthly(), seats("seats", 10, "30"), seats("ended", 1, "10"));
        Contract renewed =
                with(with(contract, "2026-05-01", "end ended"), "2027-01-01", "renew until 2028-01-01 at 0.05 more");
        ContractState state =
                renewed.timeline().on(LocalDate.parse("2027-01-01")).orElseThrow();

        assertThat(state.termsOf(SEATS, LocalDate.parse("2027-01-01"))
                        .orElseThrow()
                        .priceOf(1))
                .isEqualTo(Rate.of(315, 1));
        assertThat(state.lines())
                .extractingByKey(new LineId("ended"))
                .extracting(ContractLine::charge)
                .isEqualTo(Contracts.seatFee("10"));
        assertThat(renewed.timeline().segments(new LineId("ended"))).hasSize(1);
    }

    @Test
    void saysInWordsWhatAnAmendmentDoes() {
        Amendment amendment = new Amendment(
                1,
                "agreed",
                LocalDate.parse("2026-04-01"),
                List.of(
                        new ContractChange.AddLine(seats("more", 2, "30")),
                        ScenarioLanguage.changes("take 1 off seats").getFirst(),
                        new ContractChange.Terminate()),
                Instant.EPOCH);

        assertThat(amendment.inWords())
                .isEqualTo(
                        "From 2026-04-01 it adds line more: 2 × chatgpt-enterprise seat, 30 a seat and period; takes 1 off"
                                + " line seats; terminates the contract.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        add 5 to seats                           | adds 5 to line seats
        true seats up to 9 active                | trues line seats up to 9 active
        price seats at 20                        | prices line seats at 20 a seat and period
        move seats to plus at 20, alone 25       | moves line seats to plus seat, 20 a seat and period
        end seats                                | ends line seats
        let seats end on 2026-05-01              | lets line seats end on 2026-05-01
        suspend                                  | suspends the contract
        resume                                   | resumes the contract
        extend until 2028-01-01                  | extends the contract until 2028-01-01
        renew until 2028-01-01 at 0 more         | renews the contract until 2028-01-01
        renew until 2028-01-01 at 0.05 more      | renews the contract until 2028-01-01 at prices changed by 5 %
        sell through RESELLER: openai > acme     | moves the contract to RESELLER
        """)
    void saysInWordsWhatAChangeDoes(String change, String words) {
        assertThat(ScenarioLanguage.changes(change).getFirst().inWords()).isEqualTo(words);
        assertThat(new ContractChange.Transfer(Contracts.DIRECT).inWords()).isEqualTo("transfers the contract to acme");
    }

    @Test
    void pricesALineForAnyNumberOfMonthsExactly() {
        LineTerms terms = ORDER.timeline().segments(SEATS).getFirst().terms();
        LineTerms yearly = new LineTerms(
                terms.product(),
                terms.code(),
                terms.charge(),
                12,
                UnitPrice.of("36"),
                terms.quantity(),
                terms.through());

        assertThat(terms.priceOf(3)).isEqualTo(Rate.of(900, 1));
        assertThat(yearly.priceOf(1)).isEqualTo(Rate.of(25, 1));
        assertThat(yearly.standaloneOf(1)).isEqualTo(Rate.of(30, 1));
        assertThat(terms.isOnce()).isFalse();
        assertThat(terms.inWords())
                .isEqualTo("10 × chatgpt-enterprise seat, 30 a seat and period, through DIRECT_ENTERPRISE");
    }
}
