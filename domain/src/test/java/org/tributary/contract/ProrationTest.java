package org.tributary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.time.DateRange;

class ProrationTest {

    private static final List<String> ZONES =
            List.of("UTC", "America/New_York", "Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland", "America/St_Johns");
    private static final int ROUNDS = 1_000;

    @ParameterizedTest(name = "{0} of {1} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
        RULE              | DAYS                     | ZONE             | WEIGHT
        ACTUAL_DAYS       | 2026-02-01 .. 2026-03-01 | UTC              | 28
        ACTUAL_DAYS       | 2024-02-01 .. 2024-03-01 | UTC              | 29
        ACTUAL_DAYS       | 2026-03-31 .. 2026-04-01 | UTC              | 1
        # every month has thirty days, leap years or not
        THIRTY_DAY_MONTHS | 2026-02-01 .. 2026-03-01 | UTC              | 30
        THIRTY_DAY_MONTHS | 2024-02-01 .. 2024-03-01 | UTC              | 30
        THIRTY_DAY_MONTHS | 2026-03-01 .. 2026-04-01 | UTC              | 30
        THIRTY_DAY_MONTHS | 2026-01-01 .. 2027-01-01 | UTC              | 360
        # the 31st weighs nothing, the last of February what the month lacks
        THIRTY_DAY_MONTHS | 2026-03-31 .. 2026-04-01 | UTC              | 0
        THIRTY_DAY_MONTHS | 2026-03-30 .. 2026-03-31 | UTC              | 1
        THIRTY_DAY_MONTHS | 2026-02-28 .. 2026-03-01 | UTC              | 3
        THIRTY_DAY_MONTHS | 2024-02-29 .. 2024-03-01 | UTC              | 2
        # days on which clocks change have 23 and 25 hours
        PER_SECOND        | 2026-03-07 .. 2026-03-08 | America/New_York | 86400
        PER_SECOND        | 2026-03-08 .. 2026-03-09 | America/New_York | 82800
        PER_SECOND        | 2026-11-01 .. 2026-11-02 | America/New_York | 90000
        PER_SECOND        | 2026-03-29 .. 2026-03-30 | Europe/Berlin    | 82800
        PER_SECOND        | 2026-10-25 .. 2026-10-26 | Europe/Berlin    | 90000
        PER_SECOND        | 2026-03-29 .. 2026-03-30 | Asia/Tokyo       | 86400
        """, useHeadersInDisplayName = true)
    void weighsDays(Proration rule, String days, String zone, long weight) {
        assertThat(rule.weight(ScenarioLanguage.days(days), ZoneId.of(zone))).isEqualTo(weight);
    }

    @ParameterizedTest
    @EnumSource
    void weighsThePartsOfDaysAsItWeighsTheWhole(Proration rule) {
        SplittableRandom random = new SplittableRandom(20261126);
        for (int round = 0; round < ROUNDS; round++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            TreeSet<LocalDate> cuts = new TreeSet<>();
            for (int i = 0; i < 5; i++) {
                cuts.add(LocalDate.parse("2024-01-01").plusDays(random.nextInt(1_200)));
            }
            if (cuts.size() < 2) {
                continue;
            }
            long sum = 0;
            LocalDate start = cuts.first();
            for (LocalDate end : cuts.tailSet(start, false)) {
                long part = rule.weight(new DateRange(start, end), zone);
                assertThat(part).isNotNegative();
                sum += part;
                start = end;
            }

            assertThat(sum).isEqualTo(rule.weight(new DateRange(cuts.first(), cuts.last()), zone));
        }
    }
}
