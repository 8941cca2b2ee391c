package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.time.DateRange;

class AttributionFilterTest {

    @Test
    void asksForWhatWasEarnedOnDaysAsKnownAndNothingElse() {
        LocalDate first = LocalDate.parse("2026-04-27");
        LocalDate end = LocalDate.parse("2026-05-01");
        Instant known = Instant.parse("2026-06-01T00:00:00Z");

        AttributionFilter filter = AttributionFilter.earnedIn(new DateRange(first, end), Optional.of(known));

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
                        Optional.of(known)));
        assertThat(none.from()).isEmpty();
        assertThat(none.to()).isEmpty();
    }
}
