package org.tributary.attribution.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.golden.Cases.days;
import static org.tributary.terms.reference.Samples.faultsOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.scenario.ScenarioQuestion.Terms;
import org.tributary.terms.AgreementId;
import org.tributary.time.DateRange;

class ScenarioQuestionTest {

    private static final DateRange YEAR = days("2026-01-01 .. 2027-01-01");

    @Test
    void hasANameAndMayHaveANoteOfSomeLength() {
        assertThat(faultsOf(() -> question("n".repeat(120), Optional.of("x".repeat(2_000)), YEAR)))
                .isEmpty();
        assertThat(faultsOf(() -> question("n", Optional.empty(), YEAR))).isEmpty();
        assertThat(faultsOf(() -> question(" ", Optional.empty(), YEAR))).containsExactly("scenario.name /name");
        assertThat(faultsOf(() -> question("n".repeat(121), Optional.of("x".repeat(2_001)), YEAR)))
                .containsExactly("scenario.name /name", "scenario.note /note");
    }

    @Test
    void isAboutWholeMonths() {
        assertThat(faultsOf(() -> question("n", Optional.empty(), days("2026-01-01 .. 2026-02-01"))))
                .isEmpty();
        assertThat(faultsOf(() -> question("n", Optional.empty(), days("2026-01-02 .. 2026-02-01"))))
                .containsExactly("scenario.months /from");
        assertThat(faultsOf(() -> question("n", Optional.empty(), days("2026-01-01 .. 2026-01-31"))))
                .containsExactly("scenario.months /to");
    }

    @Test
    void namesItsTermsInOneWay() {
        Optional<String> name = Optional.of("name");
        Optional<LocalDate> day = Optional.of(LocalDate.parse("2026-01-01"));

        assertThat(faultsOf(() -> new Terms(name, Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(faultsOf(() -> new Terms(Optional.empty(), day, Optional.empty())))
                .isEmpty();
        assertThat(faultsOf(() -> new Terms(Optional.empty(), Optional.empty(), name)))
                .isEmpty();
        assertThat(faultsOf(() -> new Terms(Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly("scenario.terms");
        assertThat(faultsOf(() -> new Terms(name, day, Optional.empty()))).containsExactly("scenario.terms");
        assertThat(faultsOf(() -> new Terms(name, Optional.empty(), name))).containsExactly("scenario.terms");
        assertThat(faultsOf(() -> new Terms(Optional.empty(), day, name))).containsExactly("scenario.terms");
    }

    private static ScenarioQuestion question(String name, Optional<String> note, DateRange stretch) {
        return new ScenarioQuestion(
                name,
                note,
                new AgreementId("openai-microsoft"),
                stretch,
                new Terms(Optional.of("draft"), Optional.empty(), Optional.empty()),
                List.of());
    }
}
