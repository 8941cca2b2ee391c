package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.time.DateRange;

class AttributionFilterTest {

    @Test
    void asksForWhatWasEarnedOnDaysAndNothingElse() {
        LocalDate first = LocalDate.parse("2026-04-27");
        LocalDate end = LocalDate.parse("2026-05-01");

        AttributionFilter filter = AttributionFilter.earnedIn(new DateRange(first, end));

        AttributionFilter none = AttributionFilter.NONE;
        assertThat(filter)
                .isEqualTo(new AttributionFilter(
                        Optional.of(first),
                        Optional.of(end),
                        none.channels(),
                        none.products(),
                        none.regimes(),
                        none.parties(),
                        none.kinds(),
                        none.text(),
                        none.knownAt()));
        assertThat(none.from()).isEmpty();
        assertThat(none.to()).isEmpty();
    }
}
