package org.tributary.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;

class DateRangeTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-04-27");

    @Test
    void containsItsStartAndNotItsEnd() {
        DateRange range = new DateRange(FIRST, FIRST.plusDays(2));

        assertThat(range.contains(FIRST.minusDays(1))).isFalse();
        assertThat(range.contains(FIRST)).isTrue();
        assertThat(range.contains(FIRST.plusDays(1))).isTrue();
        assertThat(range.contains(FIRST.plusDays(2))).isFalse();
        assertThat(range.days()).isEqualTo(2);
    }

    @Test
    void isNeverEmpty() {
        assertThatThrownBy(() -> new DateRange(FIRST, FIRST)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new DateRange(FIRST, FIRST.minusDays(1))).isInstanceOf(Refusal.Invalid.class);
        assertThat(DateRange.ofDay(FIRST).days()).isOne();
    }

    @Test
    void meetsAnotherOnlyInTheDaysBothHave() {
        DateRange april = DateRange.of(YearMonth.of(2026, 4));

        assertThat(april.intersection(DateRange.from(FIRST)))
                .contains(new DateRange(FIRST, LocalDate.parse("2026-05-01")));
        assertThat(april.intersection(DateRange.of(YearMonth.of(2026, 5)))).isEmpty();
        assertThat(april.intersection(april)).contains(april);
    }

    @Test
    void fallsIntoItsCalendarMonthsLeapDayIncluded() {
        DateRange range = new DateRange(LocalDate.parse("2028-01-31"), LocalDate.parse("2028-03-02"));

        assertThat(range.months())
                .containsExactly(
                        DateRange.ofDay(LocalDate.parse("2028-01-31")),
                        DateRange.of(YearMonth.of(2028, 2)),
                        DateRange.ofDay(LocalDate.parse("2028-03-01")));
        assertThat(range.months().get(1).days()).isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-01 | 2026-03-01 | 2026-01-01/2026-02-01, 2026-03-01/2026-04-01
            2026-01-01 | 2026-03-01 | 2026-03-01/2026-04-01
            2026-03-01 | 2026-05-01 | 2026-01-01/2026-03-01
            2025-12-01 | 2026-05-01 | ''
            2026-04-01 | 2026-05-01 | 2026-01-01/2026-04-01
            """)
    void withoutOtherDaysIsWhatIsLeftBeforeAndAfterThem(LocalDate from, LocalDate to, String left) {
        DateRange quarter = new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-04-01"));

        assertThat(quarter.without(new DateRange(from, to)).stream()
                        .map(range -> range.startInclusive() + "/" + range.endExclusive())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(left);
    }
}
