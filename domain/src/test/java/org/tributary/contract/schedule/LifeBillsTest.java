package org.tributary.contract.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractScenario;

/** Whole lives are billed on the days that matter alone; a second opinion asks on every day. */
class LifeBillsTest {

    static Stream<GoldenTable> examples() {
        return GoldenTable.all(Path.of("src", "test", "resources", "golden", "contract"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesToTheSameAsBillingOnEveryDay(GoldenTable example) {
        Contract contract = ContractScenario.signed(example);
        List<BillItem> everyDay = new ArrayList<>();
        LocalDate end = contract.timeline().endExclusive();
        contract.term()
                .startInclusive()
                .datesUntil(end.plusDays(1))
                .forEach(day -> everyDay.addAll(new BillingSchedule(contract, everyDay).due(day)));

        LifeBills life = LifeBills.of(contract, List.of());
        LifeBills second = LifeBills.of(contract, everyDay.subList(0, everyDay.size() / 2));

        assertThat(life.items()).isEqualTo(everyDay);
        assertThat(second.items()).isEqualTo(everyDay);
        assertThat(second.upcoming()).isEqualTo(everyDay.subList(everyDay.size() / 2, everyDay.size()));
    }
}
