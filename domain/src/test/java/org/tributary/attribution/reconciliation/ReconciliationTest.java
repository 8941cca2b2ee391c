package org.tributary.attribution.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.channel.Provenance.Tag;

class ReconciliationTest {

    private static final List<PublishedFigure> FIGURES =
            List.of(figure("paid.2024", "493.8"), figure("revenue.2024", "3700"), figure("nothing", "0"));

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        ARITHMETIC                        | VALUE
        1 + 2 * 3                         | 7
        (1 + 2) * 3                       | 9
        10 - 4 - 3                        | 3
        12 / 4 / 3                        | 1
        # exact until it is shown: a third three times is one
        1 / 3 * 3                         | 1
        2 / 3                             | 0.666667
        # A2: what Microsoft must have paid back if both legs were net
        revenue.2024 * 0.2 - paid.2024    | 246.2
        paid.2024 / 0.20                  | 2469
        # the ledger answers in major units; its months are both included
        ledger(SHARE_ACCRUED_OUT, 2024-01, 2024-12) / 1000000 | 366
        """)
    void computesInExactFractions(String arithmetic, BigDecimal value) {
        assertThat(result(arithmetic, "0", "0", "0", Optional.empty()).computed())
                .isEqualByComparingTo(value);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
        COMPUTED | PUBLISHED | ROUNDING | PLAUSIBLE | READING      | VERDICT
        38       | 38        | 0        | 0         | -            | EXACT
        3.414    | 3.4       | 0.05     | 0         | -            | WITHIN_ROUNDING
        3.45     | 3.4       | 0.05     | 0         | -            | WITHIN_ROUNDING
        3.4501   | 3.4       | 0.05     | 0         | -            | DOES_NOT_TIE
        0.85     | 1         | 0.05     | 0.15      | -            | PLAUSIBLE
        0.8499   | 1         | 0.05     | 0.15      | -            | DOES_NOT_TIE
        4329     | 4300      | 0        | 0.01      | COINCIDENCE  | COINCIDENCE
        2.89     | 24.1      | 0        | 0         | BOUND_ONLY   | BOUND_ONLY
        """)
    void judgesTheDifference(
            String computed, String published, String rounding, String plausible, String reading, Verdict verdict) {
        Optional<Reading> read = Optional.ofNullable(reading).map(Reading::valueOf);

        assertThat(result(computed, published, rounding, plausible, read).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "(1",
                "1)",
                "1 2",
                "2..3",
                "ledger(PROFIT, 2024-01, 2024-12)",
                "ledger(SHARE_IN, 2024-13, 2024-12)",
                "x(1)",
                "-1",
                "1e9"
            })
    void refusesWhatIsNotOfTheLanguage(String arithmetic) {
        assertThatThrownBy(() -> check(arithmetic, "0", "0", "0", Optional.empty()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void saysWhereItDoesNotParse() {
        assertThatThrownBy(() -> Arithmetic.parse("1 + 2) * 3"))
                .hasMessage("The arithmetic does not parse at \") * 3\".");
        assertThatThrownBy(() -> Arithmetic.parse("1 +")).hasMessage("The arithmetic does not parse at its end.");
    }

    @Test
    void refusesToleranceBelowZero() {
        assertThatThrownBy(() -> check("1", "1", "-0.01", "-1", Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("check.tolerance", "/rounding"),
                                        org.assertj.core.groups.Tuple.tuple("check.tolerance", "/plausible")));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        List<Check> checks = List.of(
                check("1 / nothing", "0", "0", "0", Optional.empty()),
                check("unknown", "1", "0", "0", Optional.empty()));

        assertThatThrownBy(() -> Reconciliation.of(checks, FIGURES, (_, _) -> BigDecimal.ZERO))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("arithmetic.division", "/checks/0"),
                                        org.assertj.core.groups.Tuple.tuple("arithmetic.figure", "/checks/1")));
    }

    /** The ledger of this test gives a million for each day asked for. */
    private static CheckResult result(
            String arithmetic, String published, String rounding, String plausible, Optional<Reading> reading) {
        return Reconciliation.of(
                        List.of(check(arithmetic, published, rounding, plausible, reading)),
                        FIGURES,
                        (_, days) -> BigDecimal.valueOf(days.days()).movePointRight(6))
                .getFirst();
    }

    private static Check check(
            String arithmetic, String published, String rounding, String plausible, Optional<Reading> reading) {
        return new Check(
                "A1",
                "test",
                arithmetic,
                published,
                "USD million",
                new BigDecimal(rounding),
                new BigDecimal(plausible),
                reading,
                "nothing",
                Optional.empty());
    }

    private static PublishedFigure figure(String id, String value) {
        return new PublishedFigure(id, new BigDecimal(value), "USD million", new Provenance(Tag.DEMO, "test"));
    }
}
