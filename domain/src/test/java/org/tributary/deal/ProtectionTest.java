package org.tributary.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.deal.DealSamples.MEETING;
import static org.tributary.deal.DealSamples.act;
import static org.tributary.deal.DealSamples.deal;
import static org.tributary.deal.DealSamples.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.GoldenTable;

/** The days on which a deal is protected, by the worked examples of {@code golden/deal/protection.txt}. */
class ProtectionTest {

    private static final GoldenTable EXAMPLES = GoldenTable.all(Path.of("src", "test", "resources", "golden", "deal"))
            .filter(example -> example.name().equals("protection"))
            .findFirst()
            .orElseThrow();

    @Test
    void runsFromTheDayOfRegistrationWithItsReminders() {
        assertThat(EXAMPLES.table("WINDOWS")).hasSize(10).allSatisfy(row -> {
            Instant at = Instant.parse(cell(row, "registered"));
            RegistrationPolicy policy = policy(Integer.parseInt(cell(row, "days")));
            Deal registered = registered(at, policy);
            Protection protection = registered.protection().orElseThrow();

            assertThat(protection.days().endExclusive()).hasToString(cell(row, "until"));
            LocalDate last = LocalDate.parse(cell(row, "last day"));
            assertThat(registered.isProtectedOn(last)).isTrue();
            assertThat(registered.isProtectedOn(last.plusDays(1))).isFalse();
            assertThat(protection.reminders(policy).stream()
                            .map(LocalDate::toString)
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(cell(row, "reminders"));

            Deal extended = registered.extend(policy, MEETING, act("mira", registered, at));
            assertThat(extended.protection().orElseThrow().days().endExclusive())
                    .hasToString(cell(row, "extended to"));
        });
    }

    @Test
    void isOverOnTheFirstDayWithoutIt() {
        Deal registered = registered(Instant.parse("2026-01-31T09:00:00Z"), policy(90));

        assertThat(EXAMPLES.table("LEFT")).hasSize(4).allSatisfy(row -> {
            LocalDate on = LocalDate.parse(cell(row, "on"));
            Protection protection = registered.protection().orElseThrow();
            assertThat(protection.days().endExclusive()).hasToString(cell(row, "until"));
            assertThat(protection.daysLeft(on)).hasToString(cell(row, "days"));
            assertThat(registered.stateOn(on)).hasToString(cell(row, "state"));
        });
    }

    @Test
    void theNextReminderIsTheFirstThatIsNotPast() {
        Protection protection = registered(Instant.parse("2026-01-31T09:00:00Z"), policy(90))
                .protection()
                .orElseThrow();

        assertThat(protection.nextReminder(policy(90), LocalDate.parse("2026-04-17")))
                .contains(LocalDate.parse("2026-04-17"));
        assertThat(protection.nextReminder(policy(90), LocalDate.parse("2026-04-18")))
                .contains(LocalDate.parse("2026-04-24"));
        assertThat(protection.nextReminder(policy(90), LocalDate.parse("2026-04-25")))
                .isEmpty();
    }

    @Test
    void theDecisionIsDueByTheClock() {
        Instant submitted = Instant.parse("2026-03-28T22:30:00Z");

        assertThat(policy(90).targetOf(submitted)).isEqualTo("2026-03-29T22:30:00Z");
        assertThat(policy(90).ceilingOf(submitted)).isEqualTo("2026-03-30T22:30:00Z");
    }

    private static Deal registered(Instant at, RegistrationPolicy policy) {
        Deal submitted = deal(at.minus(Duration.ofHours(3)));
        return submitted.register(policy, act("olivia", submitted, at));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
