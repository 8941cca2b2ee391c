package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.ReportedLines;
import org.tributary.catalog.ProductId;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ServiceLevel;
import org.tributary.contract.ServiceLevelCode;
import org.tributary.contract.ServiceMetric;
import org.tributary.contract.level.ServiceClaim;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.ServiceReport;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;

/** Service levels on a real database: measured for every contract that promises them, claimed, and credited once. The order is 6,000.00 a month. */
class ContractServiceLevelsTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final ServiceMetric UPTIME = new ServiceMetric(SEATS, Optional.of("eu"), "uptime", "%");
    private static final ServiceMetric LATENCY = new ServiceMetric(SEATS, Optional.empty(), "latency", "ms");
    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private final Platform platform = new Platform(TestServer.create("service_levels_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void loadTheWorldAndBillNovember() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        platform.ask(
                SALES,
                Contracts.class,
                contracts -> contracts.sign(
                        ContractsTest.order("Seats with a promise", ContractsTest.DIRECTLY, SEATS.value())
                                .promising(List.of(
                                        level("uptime", UPTIME, ServiceLevel.Granting.AUTOMATIC),
                                        level("latency", LATENCY, ServiceLevel.Granting.ON_CLAIM)))));
        platform.sleep(Duration.ofDays(10));
        bill();
    }

    /** 99.9 at least in percent, 500 at most in milliseconds; then 10 %, and 25 % of what is worse. */
    private static ServiceLevel level(String code, ServiceMetric metric, ServiceLevel.Granting granting) {
        boolean percent = metric.unit().equals("%");
        return new ServiceLevel(
                new ServiceLevelCode(code),
                metric,
                percent ? ServiceLevel.Better.HIGHER : ServiceLevel.Better.LOWER,
                Quantity.of(percent ? "99.9" : "500"),
                List.of(
                        new ServiceLevel.Tier(Quantity.of(percent ? "99.9" : "500"), Rate.of("0.1")),
                        new ServiceLevel.Tier(Quantity.of(percent ? "99" : "800"), Rate.of("0.25"))),
                List.of(),
                granting,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ServiceMeasurement figure(String id, ServiceMetric metric, String month, String figure) {
        return new ServiceMeasurement("status", id, metric, YearMonth.parse(month), Quantity.of(figure), Instant.EPOCH);
    }

    private ServiceMeasurements.Receipt report(ServiceMeasurement... figures) {
        return platform.ask(SALES, ServiceMeasurements.class, service -> service.report(List.of(figures)));
    }

    private List<String> bill() {
        return platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(ContractsTest.ID)).stream()
                .map(ContractServiceLevelsTest::told)
                .toList();
    }

    private static String told(BillItem item) {
        return item.number() + item.corrects().map(of -> " of " + of).orElse("") + " "
                + item.days().startInclusive() + " " + item.amount().amount()
                + item.service().map(of -> " " + of.level() + " " + of.month()).orElse("");
    }

    private boolean isDue() {
        return platform.ask(FINANCE, ContractBilling.class, billing -> billing.due(10))
                        .total()
                == 1;
    }

    private ServiceReport.Month month(String level) {
        return platform
                .ask(SALES, ContractServiceLevels.class, service -> service.report(ContractsTest.ID, platform.now()))
                .months()
                .stream()
                .filter(month -> month.of().level().value().equals(level))
                .findFirst()
                .orElseThrow();
    }

    private ServiceReport claim(String level, String month, String on) {
        return platform.ask(
                SALES,
                ContractServiceLevels.class,
                service -> service.claim(
                        ContractsTest.ID,
                        new ServiceClaim(
                                new ServiceMonth(new ServiceLevelCode(level), YearMonth.parse(month)),
                                LocalDate.parse(on),
                                "ticket 7",
                                Instant.EPOCH)));
    }

    private static List<String> faults(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    /** 10 % of 6,000.00 is 600.00; 25 % is 1,500.00, 900.00 more; nothing is 1,500.00 back. */
    @Test
    void aMissedMonthIsCreditedWithTheNextBillAndACorrectedFigureBillsTheDifference() {
        assertThat(isDue()).isFalse();

        report(figure("1", UPTIME, "2026-11", "99.5"));
        assertThat(isDue()).isTrue();
        assertThat(bill()).containsExactly("3 of 1 2026-11-01 -600.00 uptime 2026-11");
        assertThat(isDue()).isFalse();
        assertThat(bill()).isEmpty();

        report(figure("2", UPTIME, "2026-11", "98"));
        assertThat(bill()).containsExactly("4 of 1 2026-11-01 -900.00 uptime 2026-11");
        report(figure("3", UPTIME, "2026-11", "100"));
        assertThat(month("uptime").state()).isEqualTo(ServiceReport.State.DUE);
        assertThat(bill()).containsExactly("5 of 1 2026-11-01 1500.00 uptime 2026-11");
        assertThat(month("uptime").state()).isEqualTo(ServiceReport.State.MET);
        List<RevenueLine> lines =
                platform.ask(FINANCE, ReportedLines.class, reported -> reported.ofContract("C-1", platform.now()));
        assertThat(lines)
                .extracting(line -> line.kind() + " " + line.amount().amount() + " "
                        + line.corrects().map(key -> key.line()).orElse(""))
                .containsExactly(
                        "CHARGE 6000.00 ",
                        "CHARGE 6000.00 ",
                        "CREDIT -600.00 1",
                        "CREDIT -900.00 1",
                        "CHARGE 1500.00 ");
    }

    @Test
    void aLevelThatNeedsAClaimCreditsOnceItIsClaimed() {
        report(figure("1", LATENCY, "2026-11", "650"));
        assertThat(bill()).isEmpty();
        assertThat(month("latency").state()).isEqualTo(ServiceReport.State.CLAIMABLE);

        claim("latency", "2026-11", "2026-12-02");
        claim("latency", "2026-11", "2026-12-03");

        assertThat(month("latency").claim().map(ServiceClaim::claimedOn)).contains(LocalDate.parse("2026-12-02"));
        assertThat(isDue()).isTrue();
        assertThat(bill()).containsExactly("3 of 1 2026-11-01 -600.00 latency 2026-11");
        assertThat(month("latency").state()).isEqualTo(ServiceReport.State.CREDITED);
    }

    @Test
    void whatCannotBeClaimedIsRefused() {
        report(figure("1", LATENCY, "2026-11", "500"));

        assertThat(faults(() -> claim("latency", "2026-11", "2026-12-01"))).containsExactly("/month service-claim.met");
        assertThat(faults(() -> claim("uptime", "2026-11", "2027-01-01")))
                .containsExactly("/claimedOn service-claim.ahead", "/level service-claim.automatic");
        assertThat(faults(() -> claim("nosuch", "2026-11", "2026-12-01")))
                .containsExactly("/level service-claim.level");
        assertThat(faults(() -> claim("latency", "2026-10", "2026-12-01")))
                .containsExactly("/level service-claim.level");
    }

    @Test
    void figuresAreKeptOnceAndAllFaultsOfADocumentAreTold() {
        ServiceMeasurement known = figure("1", UPTIME, "2026-11", "99.5");

        assertThat(report(known)).isEqualTo(new ServiceMeasurements.Receipt(1, 0));
        platform.sleep(Duration.ofHours(1));
        assertThat(report(known, figure("2", LATENCY, "2026-11", "400")))
                .isEqualTo(new ServiceMeasurements.Receipt(1, 1));
        assertThat(faults(() -> report(figure("3", LATENCY, "2026-10", "1"), figure("1", UPTIME, "2026-11", "99"))))
                .containsExactly("/measurements/1 service-measurement.conflict");
        ServiceMetric unknown = new ServiceMetric(new ProductId("no-product"), Optional.empty(), "uptime", "%");
        assertThat(faults(() -> report(
                        figure("4", unknown, "2026-11", "99"),
                        figure("5", UPTIME, "2026-12", "99"),
                        figure("5", UPTIME, "2026-10", "99"),
                        figure("6", UPTIME, "2026-10", "98"))))
                .containsExactly(
                        "/measurements/0/metric/product product.unknown",
                        "/measurements/1/month service-measurement.month",
                        "/measurements/2/id service-measurement.repeated",
                        "/measurements/3/month service-measurement.repeated");
    }

    @Test
    void figuresAreListedTheLatestFirstAndSeenByTheVendorAlone() {
        report(figure("1", UPTIME, "2026-11", "99.5"), figure("2", UPTIME, "2026-10", "100"));
        report(figure("3", UPTIME, "2026-11", "99"));

        ServiceMeasurements.Page page = platform.ask(
                FINANCE,
                ServiceMeasurements.class,
                service -> service.list(Optional.of(SEATS), Optional.of(NOVEMBER), 1, 50));

        assertThat(page.items())
                .extracting(kept -> kept.measurement().id() + " " + kept.holds())
                .containsExactly("3 true", "1 false");
        assertThat(platform.ask(
                                partner(RESELLER),
                                ServiceMeasurements.class,
                                service -> service.list(Optional.empty(), Optional.empty(), 1, 50))
                        .total())
                .isZero();
    }

    @Test
    void aFigureFindsWhatIsPromisedByAnAmendmentAndIsKnownAsItWas() {
        ServiceMetric other = new ServiceMetric(SEATS, Optional.of("us"), "uptime", "%");
        report(figure("1", other, "2026-11", "98"));
        assertThat(isDue()).isFalse();
        Instant before = platform.now();
        platform.sleep(Duration.ofHours(1));

        platform.ask(
                SALES,
                Contracts.class,
                contracts -> contracts.amend(
                        ContractsTest.ID,
                        0,
                        ContractsTest.amendment(
                                "2026-11-16",
                                new ContractChange.AgreeServiceLevel(
                                        level("us", other, ServiceLevel.Granting.AUTOMATIC)))));

        // 15 of 30 days of November: 6,000 x 15 / 30 x 25 %
        assertThat(isDue()).isTrue();
        assertThat(bill()).containsExactly("3 of 1 2026-11-16 -750.00 us 2026-11");
        assertThat(platform.ask(SALES, ContractServiceLevels.class, service -> service.report(ContractsTest.ID, before))
                        .months())
                .extracting(month -> month.of().level().value())
                .containsExactly("uptime", "latency");
    }
}
