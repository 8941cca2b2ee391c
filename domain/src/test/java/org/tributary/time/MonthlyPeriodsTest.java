package org.tributary.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods of whole months, counted from an anchor. */
class MonthlyPeriodsTest {

    private static MonthlyPeriods periods(int months, String anchor) {
        return new MonthlyPeriods(LocalDate.parse(anchor), months);
    }

    @ParameterizedTest(name = "{2} by {0} months from {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        MONTHS | ANCHOR     | DAY        | START      | END
        1      | 2026-01-31 | 2026-01-31 | 2026-01-31 | 2026-02-28
        1      | 2026-01-31 | 2026-02-27 | 2026-01-31 | 2026-02-28
        1      | 2026-01-31 | 2026-02-28 | 2026-02-28 | 2026-03-31
        1      | 2026-01-31 | 2026-03-30 | 2026-02-28 | 2026-03-31
        1      | 2026-01-31 | 2026-04-30 | 2026-04-30 | 2026-05-31
        1      | 2024-01-30 | 2024-02-29 | 2024-02-29 | 2024-03-30
        # a leap day's anniversary is the 28th, and the 29th again after four years
        12     | 2024-02-29 | 2025-02-27 | 2024-02-29 | 2025-02-28
        12     | 2024-02-29 | 2025-02-28 | 2025-02-28 | 2026-02-28
        12     | 2024-02-29 | 2028-02-28 | 2027-02-28 | 2028-02-29
        # before the anchor as after it
        3      | 2026-01-01 | 2025-12-31 | 2025-10-01 | 2026-01-01
        3      | 2026-01-01 | 2025-10-01 | 2025-10-01 | 2026-01-01
        1      | 2026-01-31 | 2025-11-30 | 2025-11-30 | 2025-12-31
        1      | 2026-01-31 | 2025-12-30 | 2025-11-30 | 2025-12-31
        """)
    void holdADay(int months, String anchor, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(periods(months, anchor).of(day)).isEqualTo(new DateRange(start, end));
    }

    @Test
    void followEachOtherWithoutAGapOverAnyDays() {
        SplittableRandom random = new SplittableRandom(20261126);
        for (int round = 0; round < 1_000; round++) {
            LocalDate anchor = LocalDate.parse("2024-01-01").plusDays(random.nextInt(800));
            LocalDate start = LocalDate.parse("2023-01-01").plusDays(random.nextInt(1_500));
            DateRange days = new DateRange(start, start.plusDays(1 + random.nextInt(700)));
            List<DateRange> over =
                    periods(1 + random.nextInt(12), anchor.toString()).over(days);

            assertThat(over.getFirst().contains(days.startInclusive())).isTrue();
            assertThat(over.getLast().contains(days.endExclusive().minusDays(1)))
                    .isTrue();
            for (int i = 1; i < over.size(); i++) {
                assertThat(over.get(i).startInclusive())
                        .isEqualTo(over.get(i - 1).endExclusive());
            }
        }
    }
}
