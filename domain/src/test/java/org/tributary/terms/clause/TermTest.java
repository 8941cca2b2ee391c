package org.tributary.terms.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.reference.Samples.faultsOf;
import static org.tributary.terms.reference.Samples.term;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.time.DateRange;

class TermTest {
    private static final EventCode AGI = new EventCode("AGI_VERIFIED");
    private static final EventCode EXIT = new EventCode("EXIT");
    private static final Map<EventCode, LocalDate> VERIFIED = Map.of(AGI, day("2026-03-10"));

    private final Term term =
            new Term(Optional.of(day("2026-02-01")), Optional.of(day("2026-12-01")), Set.of(AGI, EXIT));

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        DAY        | BEARS | BINDS | BEARS AFTER NOTHING HAPPENED
        2026-01-31 | false | false | false
        2026-02-01 | true  | true  | true
        2026-03-09 | true  | true  | true
        # accrual ends with the day of the event, permission at its beginning
        2026-03-10 | true  | false | true
        2026-03-11 | false | false | true
        2026-11-30 | false | false | true
        2026-12-01 | false | false | false
        """)
    void bearsFromItsFirstDayUntilItsEndOrAnEvent(LocalDate day, boolean bears, boolean binds, boolean eventless) {
        assertThat(term.bears(day, VERIFIED)).isEqualTo(bears);
        assertThat(term.binds(day, VERIFIED)).isEqualTo(binds);
        assertThat(term.bears(day, Map.of())).isEqualTo(eventless);
        assertThat(term.binds(day, Map.of())).isEqualTo(eventless);
    }

    @Test
    void endsWithTheFirstOfItsEvents() {
        Map<EventCode, LocalDate> both = Map.of(AGI, day("2026-03-10"), EXIT, day("2026-02-20"));

        assertThat(term.bears(day("2026-02-20"), both)).isTrue();
        assertThat(term.bears(day("2026-02-21"), both)).isFalse();
        assertThat(term.bears(day("2026-03-01"), Map.of(new EventCode("OTHER"), day("2026-02-01"))))
                .isTrue();
    }

    @Test
    void turnsOnTheDaysOnWhichItBeginsOrCeasesToBear() {
        assertThat(term.turningDays(VERIFIED)).containsExactly(day("2026-02-01"), day("2026-03-11"));
        assertThat(term.turningDays(Map.of())).containsExactly(day("2026-02-01"), day("2026-12-01"));
        assertThat(Term.OPEN.turningDays(VERIFIED)).isEmpty();
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        FROM       | UNTIL      | FIRST      | END
        -          | -          | 2026-01-01 | 2027-01-01
        2026-02-01 | 2026-12-01 | 2026-02-01 | 2026-12-01
        2025-02-01 | 2028-12-01 | 2026-01-01 | 2027-01-01
        2027-01-01 | -          | -          | -
        2026-12-31 | -          | 2026-12-31 | 2027-01-01
        -          | 2026-01-01 | -          | -
        -          | 2026-01-02 | 2026-01-01 | 2026-01-02
        """)
    void hasDaysWithinItsRevision(String from, String until, String first, String end) {
        Optional<DateRange> expected =
                first.equals("-") ? Optional.empty() : Optional.of(new DateRange(day(first), day(end)));

        assertThat(term(from, until).within(new DateRange(day("2026-01-01"), day("2027-01-01"))))
                .isEqualTo(expected);
    }

    @Test
    void readsBackInWords() {
        assertThat(Term.OPEN.inWords()).isEmpty();
        assertThat(term.inWords()).isEqualTo(", from 2026-02-01, until 2026-12-01 (exclusive) or AGI_VERIFIED or EXIT");
        assertThat(Term.until(day("2031-01-01")).inWords()).isEqualTo(", until 2031-01-01 (exclusive)");
        assertThat(term("2026-02-01", "-").inWords()).isEqualTo(", from 2026-02-01");
    }

    @Test
    void refusesAnEndThatIsNotAfterItsBeginning() {
        assertThat(faultsOf(() -> term("2026-02-01", "2026-02-01"))).containsExactly("clause.term");
        assertThat(faultsOf(() -> term("2026-02-01", "2026-02-02"))).isEmpty();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
