package org.tributary.offering.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.offering.charge.ChargeTable.cell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.attribution.GoldenTable;
import org.tributary.money.ExactAmount;

/** Every charge model and modifier, by the examples of {@code golden/charge}. */
class ChargeExamplesTest {

    static Stream<ChargeTable> examples() {
        return GoldenTable.all(Path.of("src", "test", "resources", "golden", "charge"))
                .map(ChargeTable::new);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesToWhatTheExampleSays(ChargeTable example) {
        for (Map<String, String> given : example.cases()) {
            assertThat(result(example, given)).as(cell(given, "case")).isEqualTo(cell(given, "amount"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysHowStepByStepAndTheStepsSumToTheAmount(ChargeTable example) {
        for (Map<String, String> given : example.cases()) {
            List<String> steps = example.steps(given);
            if (!steps.isEmpty()) {
                ChargeAmount amount = amount(example, given);
                assertThat(amount.steps().stream().map(step -> step.text() + " = " + step.amount()))
                        .isEqualTo(steps);
                assertThat(amount.steps().stream()
                                .map(ChargeAmount.Step::amount)
                                .reduce(ExactAmount.ZERO, ExactAmount::plus))
                        .isEqualTo(amount.amount());
            }
        }
    }

    private static String result(ChargeTable example, Map<String, String> given) {
        try {
            return amount(example, given).amount().toString();
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private static ChargeAmount amount(ChargeTable example, Map<String, String> given) {
        return example.charge().amountOf(example.consumption(given), example.modifiers());
    }
}
