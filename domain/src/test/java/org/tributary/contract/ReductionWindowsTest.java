package org.tributary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.contract.Contracts.USD;
import static org.tributary.contract.Contracts.amended;
import static org.tributary.contract.Contracts.monthly;
import static org.tributary.contract.Contracts.seats;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;

/** What may be taken back when, with windows of seven days (market facts, 3.2 "Cancellation"). */
class ReductionWindowsTest {

    private static final CancellationTerms SEVEN = new CancellationTerms(Optional.of(7));

    private static Contract contract() {
        return Contracts.contract(USD, monthly(), SEVEN, seats("seats", 10, "30"));
    }

    /** Each step a day and changes; the last one's faults, none where it may be made. */
    private static List<String> faultsOfLast(String steps) {
        Contract contract = contract();
        List<String> each = Arrays.stream(steps.split(", ", -1)).toList();
        for (String step : each.subList(0, each.size() - 1)) {
            contract = made(contract, step);
        }
        try {
            made(contract, each.getLast());
            return List.of();
        } catch (Refusal.Invalid refused) {
            return refused.faults().stream().map(Refusal.Fault::code).toList();
        }
    }

    private static Contract made(Contract contract, String step) {
        return amended(
                contract,
                step.substring(0, 10),
                ScenarioLanguage.changes(step.substring(11)).toArray(ContractChange[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # the window of the signing: its seventh day is in it
        2026-01-08 take 9 off seats                                       | true
        2026-01-09 take 1 off seats                                       | false
        2026-01-08 end seats                                              | true
        2026-01-09 end seats                                              | false
        # what ends a line sooner takes it back; what lets it run does not
        2026-01-08 let seats end on 2026-02-01                            | true
        2026-01-09 let seats end on 2026-02-01                            | false
        2026-03-01 let seats end on 2027-01-01                            | true
        2026-01-08 let seats end on 2026-06-01, 2026-03-01 let seats end on 2026-07-01 | true
        2026-01-08 let seats end on 2026-06-01, 2026-03-01 let seats end on 2026-05-01 | false
        # each addition has its own
        2026-03-01 add 5 to seats, 2026-03-08 take 5 off seats            | true
        2026-03-01 add 5 to seats, 2026-03-08 take 6 off seats            | false
        2026-03-01 add 5 to seats, 2026-03-09 take 1 off seats            | false
        2026-03-01 true seats up to 12 active, 2026-03-08 take 2 off seats | true
        2026-03-01 true seats up to 12 active, 2026-03-08 take 3 off seats | false
        2026-03-01 true seats up to 9 active, 2026-03-02 take 1 off seats | false
        # the latest addition is taken back first, and once only
        2026-03-01 add 5 to seats, 2026-03-05 add 3 to seats, 2026-03-12 take 3 off seats | true
        2026-03-01 add 5 to seats, 2026-03-05 add 3 to seats, 2026-03-12 take 4 off seats | false
        2026-03-01 add 5 to seats, 2026-03-05 add 3 to seats, 2026-03-06 take 4 off seats, 2026-03-08 take 4 off seats | true
        2026-03-01 add 5 to seats, 2026-03-05 add 3 to seats, 2026-03-06 take 4 off seats, 2026-03-08 take 5 off seats | false
        # a renewal opens a window of everything; a termination needs none
        2027-01-01 renew until 2028-01-01 at 0 more, 2027-01-08 end seats | true
        2027-01-01 renew until 2028-01-01 at 0 more, 2027-01-09 end seats | false
        2026-06-01 terminate                                              | true
        """)
    void takeBackWhatIsWithinAWindow(String steps, boolean made) {
        assertThat(faultsOfLast(steps)).isEqualTo(made ? List.of() : List.of("amendment.window"));
    }

    @Test
    void countALineThatIsAddedFromItsOwnFirstDay() {
        ContractLine later = seats("later", 4, "30").from(LocalDate.parse("2026-04-01"));
        Contract contract = amended(contract(), "2026-03-01", new ContractChange.AddLine(later));

        assertThat(made(contract, "2026-04-08 take 3 off later").amendments()).hasSize(2);
        assertThat(ContractTest.faults(() -> made(contract, "2026-04-09 take 3 off later")))
                .containsExactly("amendment.window at /amendments/1/changes/0/less");
    }

    @Test
    void sayHowMuchMayStillBeTakenBack() {
        Contract contract = made(contract(), "2026-03-01 add 5 to seats");

        assertThat(ContractTest.faults(() -> made(contract, "2026-03-02 end seats")))
                .containsExactly("amendment.window at /amendments/1/changes/0/line");
        assertThat(catchThrowableOfType(Refusal.Invalid.class, () -> made(contract, "2026-03-02 take 6 off seats"))
                        .faults()
                        .getFirst()
                        .message())
                .isEqualTo("Of line seats 5 may be taken back on 2026-03-02: the window of the rest has closed.");
    }

    @Test
    void areNotBelowNoDays() {
        assertThat(ContractTest.faults(() -> new CancellationTerms(Optional.of(-1))))
                .containsExactly("cancellation.days at ");
        assertThat(new CancellationTerms(Optional.of(0)).days()).contains(0);
        assertThat(CancellationTerms.ANY_TIME.allow(LocalDate.EPOCH, LocalDate.MAX))
                .isTrue();
    }
}
