package org.tributary.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.deal.DealSamples.NORTH;
import static org.tributary.deal.DealSamples.SOUTH;
import static org.tributary.deal.DealSamples.US;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

class RegistrationPolicyTest {

    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final OrganizationId BANK = new OrganizationId("bank");

    /** Three were recorded: 60 days from January, then 45 for the same day, then 120 from March; the latter two on 10 February. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    ON         | KNOWN AT             | PROTECTION
                    # before the first, what is usual
                    2025-12-31 | 2026-12-01T00:00:00Z | 90
                    2026-01-01 | 2026-01-15T00:00:00Z | 60
                    # recorded later for the same day, it takes its place from then on
                    2026-01-01 | 2026-02-10T00:00:00Z | 45
                    2026-02-28 | 2026-12-01T00:00:00Z | 45
                    2026-03-01 | 2026-12-01T00:00:00Z | 120
                    # as known before
                    2026-03-01 | 2026-02-09T23:59:59Z | 60
                    2026-03-01 | 2026-01-01T00:00:00Z | 90
                    """)
    void isTheOneOfTheDayAsKnown(LocalDate on, Instant knownAt, int protection) {
        List<RecordedPolicy> recorded = List.of(
                recorded("2026-01-01", 60, "2026-01-10T00:00:00Z"),
                recorded("2026-03-01", 120, "2026-02-10T00:00:00Z"),
                recorded("2026-01-01", 45, "2026-02-10T00:00:00Z"));

        assertThat(RecordedPolicy.inForce(recorded, on, knownAt).protectionDays())
                .isEqualTo(protection);
    }

    @Test
    void coversEverywhereForWhomItDoesNotName() {
        RegistrationPolicy policy = DealSamples.policy(
                90,
                RegistrationPolicy.TieBreak.FIRST_REGISTERED,
                List.of(new RegistrationPolicy.Territory(NORTH, Set.of(US))),
                List.of(new RegistrationPolicy.HouseAccount(
                        BANK, new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-07-01")))));

        assertThat(policy.covers(NORTH, US)).isTrue();
        assertThat(policy.covers(NORTH, FRANCE)).isFalse();
        assertThat(policy.covers(SOUTH, FRANCE)).isTrue();
        assertThat(policy.isHouseAccount(BANK, LocalDate.parse("2026-06-30"))).isTrue();
        assertThat(policy.isHouseAccount(BANK, LocalDate.parse("2026-07-01"))).isFalse();
        assertThat(policy.isHouseAccount(NORTH, LocalDate.parse("2026-06-30"))).isFalse();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> new RegistrationPolicy(
                        LocalDate.EPOCH,
                        0,
                        -1,
                        48,
                        24,
                        List.of(7, 7),
                        List.of(
                                new RegistrationPolicy.Territory(NORTH, Set.of(US)),
                                new RegistrationPolicy.Territory(NORTH, Set.of(FRANCE))),
                        List.of(),
                        RegistrationPolicy.TieBreak.SUBSTANTIAL_WORK,
                        Optional.empty(),
                        new Provenance(Provenance.Tag.DEMO, "x")));

        assertThat(refused.faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(
                        "registration-policy.range /protectionDays",
                        "registration-policy.range /extensionDays",
                        "registration-policy.range /decisionHours",
                        "registration-policy.reminders /reminderDays",
                        "registration-policy.territories /territories");
    }

    private static RecordedPolicy recorded(String from, int days, String at) {
        RegistrationPolicy policy = DealSamples.policy(days);
        return new RecordedPolicy(
                new RegistrationPolicy(
                        LocalDate.parse(from),
                        days,
                        policy.extensionDays(),
                        policy.targetHours(),
                        policy.decisionHours(),
                        policy.reminderDays(),
                        policy.territories(),
                        policy.houseAccounts(),
                        policy.tieBreak(),
                        policy.adjudicator(),
                        policy.provenance()),
                Instant.parse(at),
                "olivia");
    }
}
