package org.tributary.contract.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueCalendarTest {

    private static RevenueCalendar calendar(@Nullable String first, @Nullable String lastClosed, String current) {
        return new RevenueCalendar(
                Optional.ofNullable(first).map(YearMonth::parse),
                Optional.ofNullable(lastClosed).map(YearMonth::parse),
                YearMonth.parse(current));
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
        FIRST   | LAST CLOSED | CURRENT | MONTH   | REFUSED
        # the first month of any contract is the first that is closed
        2026-01 | -           | 2026-03 | 2026-01 | -
        2026-01 | -           | 2026-03 | 2026-02 | revenue-period.order
        2026-01 | -           | 2026-03 | 2025-12 | revenue-period.order
        # then one after the other
        2026-01 | 2026-01     | 2026-03 | 2026-02 | -
        2026-01 | 2026-01     | 2026-03 | 2026-03 | revenue-period.order
        2026-01 | 2026-02     | 2026-03 | 2026-01 | revenue-period.order
        # a contract that became known late does not open a closed month again
        2025-06 | 2026-01     | 2026-03 | 2026-02 | -
        2025-06 | 2026-01     | 2026-03 | 2025-06 | revenue-period.order
        # none that is not over
        2026-01 | 2026-02     | 2026-03 | 2026-03 | revenue-period.not-over
        2026-05 | -           | 2026-03 | 2026-05 | revenue-period.not-over
        # and none where there is nothing
        -       | -           | 2026-03 | 2026-02 | revenue-period.nothing
        """)
    void monthsAreClosedInOrderOnceTheyAreOver(
            @Nullable String first,
            @Nullable String lastClosed,
            String current,
            String month,
            @Nullable String refused) {
        RevenueCalendar calendar = calendar(first, lastClosed, current);

        if (refused == null) {
            assertThatCode(() -> calendar.refuseUnlessDue(YearMonth.parse(month)))
                    .doesNotThrowAnyException();
        } else {
            assertThat(catchThrowableOfType(
                                    RevenueRefused.class, () -> calendar.refuseUnlessDue(YearMonth.parse(month)))
                            .code())
                    .isEqualTo(refused);
        }
    }

    @Test
    void theOpenMonthsReachFromTheNextToTheCurrentOne() {
        assertThat(calendar("2026-01", "2026-01", "2026-03").open())
                .containsExactly(YearMonth.parse("2026-02"), YearMonth.parse("2026-03"));
        assertThat(calendar("2026-05", null, "2026-03").open()).isEmpty();
        assertThat(calendar(null, null, "2026-03").open()).isEmpty();
    }

    @Test
    void aMonthIsDueOnceItIsOver() {
        assertThat(calendar("2026-01", "2026-01", "2026-03").isDue()).isTrue();
        assertThat(calendar("2026-01", "2026-02", "2026-03").isDue()).isFalse();
        assertThat(calendar(null, null, "2026-03").isDue()).isFalse();
    }
}
