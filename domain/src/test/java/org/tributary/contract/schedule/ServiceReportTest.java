package org.tributary.contract.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.contract.Contract;
import org.tributary.contract.Contracts;
import org.tributary.contract.ServiceMetric;
import org.tributary.contract.level.ServiceClaim;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.level.ServiceRecord;

/** How a contract's months are told: where each stands, and how its credit comes about. */
class ServiceReportTest {

    private static final YearMonth FEBRUARY = YearMonth.parse("2026-02");
    private static final ServiceMonth LATENCY =
            new ServiceMonth(Contracts.latency().code(), FEBRUARY);

    private final Contract contract = Contracts.order(Contracts.monthly(), Contracts.seats("seats", 10, "62"))
            .promising(List.of(Contracts.uptime(), Contracts.latency()));
    private final List<BillItem> billed = new ArrayList<>();
    private ServiceRecord service = ServiceRecord.NONE;

    private void measured(ServiceMetric metric, String month, String figure) {
        List<ServiceMeasurement> figures = new ArrayList<>(service.measurements());
        figures.add(Contracts.measured(figures.size() + 1, metric, YearMonth.parse(month), figure));
        service = new ServiceRecord(figures, service.claims());
    }

    private void bill(String day) {
        billed.addAll(new BillingSchedule(contract, billed, Optional.of(service)).due(LocalDate.parse(day)));
    }

    private List<String> states(String day) {
        return ServiceReport.of(contract, billed, service, LocalDate.parse(day)).months().stream()
                .map(month -> month.of().month() + " " + month.of().level() + " " + month.state() + " "
                        + month.due().amount() + " " + month.billed().amount())
                .toList();
    }

    private ServiceReport.Month month(ServiceMonth of) {
        return ServiceReport.of(contract, billed, service, LocalDate.parse("2026-03-20")).months().stream()
                .filter(month -> month.of().equals(of))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsOfMonthsThatHaveEndedTheLatestFirst() {
        bill("2026-02-01");
        measured(Contracts.UPTIME, "2026-01", "99.9");

        assertThat(states("2026-02-28"))
                .containsExactly("2026-01 uptime MET 0.00 0.00", "2026-01 latency NOT_MEASURED 0.00 0.00");
    }

    @Test
    void goesFromMissedToCreditedAndBack() {
        bill("2026-03-01");
        measured(Contracts.UPTIME, "2026-02", "99.5");
        assertThat(states("2026-03-02")).contains("2026-02 uptime DUE 62.00 0.00");

        bill("2026-03-02");
        assertThat(states("2026-03-02")).contains("2026-02 uptime CREDITED 62.00 62.00");

        measured(Contracts.UPTIME, "2026-02", "100");
        assertThat(states("2026-03-03")).contains("2026-02 uptime DUE 0.00 62.00");
        assertThat(month(new ServiceMonth(Contracts.uptime().code(), FEBRUARY)).steps())
                .containsExactly(
                        "Measured: 100 %, by status M-2.",
                        "Promised: 99.9 % at least. It is met.",
                        "Credited before: 62.00 USD; the next bill charges 62.00 USD again.");

        bill("2026-03-03");
        assertThat(states("2026-03-03")).contains("2026-02 uptime MET 0.00 0.00");
    }

    @Test
    void saysWhatAClaimWouldCredit() {
        bill("2026-03-01");
        measured(Contracts.LATENCY, "2026-02", "620");
        assertThat(states("2026-03-20")).contains("2026-02 latency CLAIMABLE 186.00 0.00");
        assertThat(month(LATENCY).steps())
                .containsExactly(
                        "Measured: 620 ms, by status M-1.",
                        "Promised: 500 ms at most. It is above 500 ms: 30 % of the month's charges.",
                        "Line seats: 620.00 USD was charged for the days of the month; the credit of it is 186.00 USD.",
                        "The customer has to ask for it.");

        service = new ServiceRecord(
                service.measurements(),
                List.of(new ServiceClaim(LATENCY, LocalDate.parse("2026-03-10"), "ticket 7", Instant.EPOCH)));
        assertThat(states("2026-03-20")).contains("2026-02 latency DUE 186.00 0.00");
    }

    @Test
    void isDueOnTheDayAfterTheMonthOnceItIsMeasured() {
        bill("2026-03-01");
        assertThat(new BillingSchedule(contract, billed, Optional.of(service)).nextDueOn())
                .contains(LocalDate.parse("2026-04-01"));

        measured(Contracts.UPTIME, "2026-01", "98");
        assertThat(new BillingSchedule(contract, billed, Optional.of(service)).nextDueOn())
                .contains(LocalDate.parse("2026-02-01"));
    }

    @Test
    void forgetsWhatWasLearnedLater() {
        measured(Contracts.UPTIME, "2026-01", "98");

        assertThat(service.known(Contracts.SIGNED.minusSeconds(1))).isEqualTo(ServiceRecord.NONE);
        assertThat(service.known(Contracts.SIGNED)).isEqualTo(service);
        assertThat(service.size()).isOne();
    }
}
