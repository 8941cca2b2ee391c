package org.tributary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.contract.level.ServiceClaim;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/** What a service level promises, and what cannot be promised. */
class ServiceLevelTest {

    private static ServiceLevel level(
            ServiceMetric metric,
            ServiceLevel.Better better,
            String target,
            String tiers,
            String cap,
            String... lines) {
        return new ServiceLevel(
                new ServiceLevelCode("level"),
                metric,
                better,
                Quantity.of(target),
                Stream.of(tiers.split(";", -1))
                        .filter(tier -> !tier.isEmpty())
                        .map(tier -> tier.split(":", -1))
                        .map(tier -> new ServiceLevel.Tier(Quantity.of(tier[0]), Rate.of(tier[1])))
                        .toList(),
                Arrays.stream(lines).map(LineId::new).toList(),
                ServiceLevel.Granting.AUTOMATIC,
                cap.isEmpty() ? Optional.empty() : Optional.of(Rate.of(cap)),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> faults(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.Invalid.class, call).faults().stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
        BETTER | TARGET | TIERS           | FIGURE  | MISSED | CREDIT
        # the limit itself reaches no tier
        HIGHER | 99.9   | 99.9:0.1;99:0.2 | 99.9    | false  | -
        HIGHER | 99.9   | 99.9:0.1;99:0.2 | 99.8999 | true   | 0.1
        HIGHER | 99.9   | 99.9:0.1;99:0.2 | 99      | true   | 0.1
        HIGHER | 99.9   | 99.9:0.1;99:0.2 | 98.9999 | true   | 0.2
        # the target may be missed and nothing credited
        HIGHER | 99.95  | 99.9:0.1        | 99.92   | true   | -
        # of latency higher figures are worse
        LOWER  | 80     | 90:0.05;95:1    | 80      | false  | -
        LOWER  | 80     | 90:0.05;95:1    | 90      | true   | -
        LOWER  | 80     | 90:0.05;95:1    | 90.0001 | true   | 0.05
        LOWER  | 80     | 90:0.05;95:1    | 100     | true   | 1
        """)
    void creditsTheWorstTierThatAFigureReaches(
            ServiceLevel.Better better,
            String target,
            String tiers,
            String figure,
            boolean missed,
            @Nullable String credit) {
        ServiceLevel level = level(Contracts.UPTIME, better, target, tiers, "");

        assertThat(level.isMissedBy(Quantity.of(figure))).isEqualTo(missed);
        assertThat(level.tierOf(Quantity.of(figure)).map(ServiceLevel.Tier::credit))
                .isEqualTo(Optional.ofNullable(credit).map(Rate::of));
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
        BETTER | TARGET | TIERS           | CAP | FAULTS
        HIGHER | 100.1  | 99:0.1          | ''  | service-level.target /target
        HIGHER | 99.9   | ''              | ''  | service-level.tiers /tiers
        HIGHER | 99     | 99.9:0.1        | ''  | service-level.tier-order /tiers/0/limit
        HIGHER | 99.9   | 99:0.1;99:0.2   | ''  | service-level.tier-order /tiers/1/limit
        LOWER  | 50     | 60:0.1;55:0.2   | ''  | service-level.tier-order /tiers/1/limit
        HIGHER | 99.9   | 99:0.2;98:0.2   | ''  | service-level.credit-order /tiers/1/credit
        HIGHER | 99.9   | 99:0;98:1.01    | 0   | service-level.cap /cap, service-level.credit /tiers/0/credit, service-level.credit /tiers/1/credit
        """)
    void refusesWhatCannotBePromised(
            ServiceLevel.Better better, String target, String tiers, String cap, String faults) {
        assertThat(faults(() -> level(Contracts.UPTIME, better, target, tiers, cap)))
                .containsExactlyInAnyOrder(faults.split(", ", -1));
    }

    @Test
    void refusesALineNamedTwiceAndDaysOutOfOrder() {
        assertThat(faults(() -> level(Contracts.UPTIME, ServiceLevel.Better.HIGHER, "99", "99:0.1", "", "a", "a")))
                .containsExactly("service-level.repeated /lines/1");
        ServiceLevel its = Contracts.uptime();
        Optional<LocalDate> day = Optional.of(LocalDate.parse("2026-03-01"));
        assertThat(faults(() -> new ServiceLevel(
                        its.code(),
                        its.metric(),
                        its.better(),
                        its.target(),
                        its.tiers(),
                        its.lines(),
                        its.granting(),
                        its.cap(),
                        day,
                        day)))
                .containsExactly("service-level.until /until");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThat(faults(() -> new ServiceMetric(Contracts.ENTERPRISE, Optional.of("E U"), "Up time", " ")))
                .containsExactly(
                        "service-metric.name /name", "service-metric.region /region", "service-metric.unit /unit");
        assertThat(faults(() -> new ServiceLevelCode("up time"))).containsExactly("service-level.code ");
    }

    @Test
    void refusesFiguresAndClaimsThatCannotBe() {
        assertThat(faults(() -> new ServiceMeasurement(
                        "sta tus",
                        "",
                        Contracts.UPTIME,
                        YearMonth.parse("2026-01"),
                        Quantity.of("100.1"),
                        Contracts.SIGNED)))
                .containsExactly(
                        "service-measurement.name /source",
                        "service-measurement.name /id",
                        "service-measurement.figure /figure");
        assertThat(faults(() -> new ServiceClaim(
                        new ServiceMonth(new ServiceLevelCode("uptime"), YearMonth.parse("2026-01")),
                        LocalDate.parse("2026-01-31"),
                        " ",
                        Contracts.SIGNED)))
                .containsExactly("service-claim.words /words", "service-claim.early /claimedOn");
    }

    private static Contract order(ServiceLevel... levels) {
        return Contracts.order(Contracts.monthly(), Contracts.seats("seats", 10, "62"))
                .promising(List.of(levels));
    }

    @Test
    void refusesTwoOfOneCodeAndALineThatIsNotThereAtSigning() {
        ServiceLevel other = level(Contracts.UPTIME, ServiceLevel.Better.HIGHER, "99", "99:0.1", "", "more");

        assertThat(faults(() -> order(Contracts.uptime(), other, Contracts.uptime())))
                .containsExactly(
                        "service-level.line /serviceLevels/1/lines/0", "service-level.known /serviceLevels/2/code");
    }

    @Test
    void isAgreedReplacedAndEndedByAmendments() {
        Contract contract = order(Contracts.uptime());
        ServiceLevel stricter = new ServiceLevel(
                Contracts.uptime().code(),
                Contracts.UPTIME,
                ServiceLevel.Better.HIGHER,
                Quantity.of("99.99"),
                Contracts.uptime().tiers(),
                List.of(),
                ServiceLevel.Granting.AUTOMATIC,
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-05-01")));
        Contract amended = Contracts.amended(
                Contracts.amended(contract, "2026-03-01", new ContractChange.AgreeServiceLevel(stricter)),
                "2026-04-15",
                new ContractChange.EndServiceLevel(stricter.code()));

        assertThat(amended.timeline().serviceLevels())
                .containsExactly(
                        new Timeline.LevelDays(Contracts.uptime(), days("2026-01-01", "2026-03-01")),
                        new Timeline.LevelDays(stricter, days("2026-03-01", "2026-04-15")));
        assertThat(amended.asAmended(1).timeline().serviceLevels())
                .contains(new Timeline.LevelDays(stricter, days("2026-03-01", "2026-05-01")));
        assertThat(amended.amendments().getFirst().inWords())
                .isEqualTo(
                        "From 2026-03-01 it agrees on service level uptime: uptime of chatgpt-enterprise, 99.99 % at least;"
                                + " below 99.9 % credits 10 %, below 99 % credits 25 % of the month's charges of every line; by itself.");
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void refusesToEndWhatIsNotThereAndToAgreeOnDaysBefore() {
        assertThat(faults(() -> Contracts.amended(
                        order(), "2026-03-01", new ContractChange.EndServiceLevel(new ServiceLevelCode("uptime")))))
                .containsExactly("service-level.unknown /amendments/0/changes/0/code");
        ServiceLevel its = Contracts.latency();
        ServiceLevel before = new ServiceLevel(
                its.code(),
                its.metric(),
                its.better(),
                its.target(),
                its.tiers(),
                List.of(new LineId("more")),
                its.granting(),
                its.cap(),
                Optional.of(LocalDate.parse("2026-02-28")),
                Optional.empty());
        assertThat(faults(() -> Contracts.amended(order(), "2026-03-01", new ContractChange.AgreeServiceLevel(before))))
                .containsExactly(
                        "service-level.line /amendments/0/changes/0/level/lines/0",
                        "service-level.from /amendments/0/changes/0/level/from");
    }
}
