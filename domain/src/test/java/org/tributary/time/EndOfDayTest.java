package org.tributary.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EndOfDayTest {

    @Test
    void aDayEndsAtItsLastMicrosecondInUtc() {
        assertThat(EndOfDay.of(LocalDate.parse("2026-04-26"))).isEqualTo(Instant.parse("2026-04-26T23:59:59.999999Z"));
    }
}
