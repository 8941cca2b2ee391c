package org.tributary.contract.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.contract.BillingTerms.Timing;
import org.tributary.contract.Contract;
import org.tributary.contract.Contracts;
import org.tributary.contract.Proration;

/** Bills around midnight: a day begins when it begins in the contract's zone, wherever the server stands. */
class MidnightTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    private static Contract contract(String zone, Timing timing) {
        return Contracts.order(
                Contracts.billing(1, "2026-01-01", timing, Proration.PER_SECOND, zone),
                Contracts.seats("seats", 10, "30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "America/New_York", "Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland", "America/St_Johns"
            })
    void aPeriodIsBilledOnceByInstantsJustBeforeAndJustAfterEachMidnight(String zone) {
        Contract contract = contract(zone, Timing.IN_ADVANCE);
        List<BillItem> billed = new ArrayList<>();
        for (LocalDate day = FIRST; day.isBefore(LocalDate.parse("2027-01-02")); day = day.plusDays(1)) {
            Instant midnight = day.atStartOfDay(ZoneId.of(zone)).toInstant();
            for (Instant at : List.of(midnight.minusNanos(1), midnight, midnight.plusNanos(1))) {
                List<BillItem> due = new BillingSchedule(contract, billed).due(BillingSchedule.dayOf(contract, at));
                assertThat(due)
                        .as("due at %s", at)
                        .hasSize(at.equals(midnight) && day.getDayOfMonth() == 1 && day.getYear() == 2026 ? 1 : 0);
                billed.addAll(due);
            }
        }

        assertThat(billed)
                .hasSize(12)
                .allMatch(item -> item.billedOn().equals(item.period().startInclusive()));
    }

    @ParameterizedTest
    @EnumSource
    void theDayIsTheContractsAndNotTheServers(Timing timing) {
        Instant at = Instant.parse("2026-01-31T23:30:00Z");

        assertThat(BillingSchedule.dayOf(contract("Pacific/Auckland", timing), at))
                .isEqualTo(LocalDate.parse("2026-02-01"));
        assertThat(BillingSchedule.dayOf(contract("America/St_Johns", timing), at))
                .isEqualTo(LocalDate.parse("2026-01-31"));
    }
}
