package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.catalog.ProductId;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.ServiceLevel;
import org.tributary.contract.ServiceLevelCode;
import org.tributary.contract.ServiceMetric;
import org.tributary.contract.level.KeptMeasurement;
import org.tributary.contract.level.ServiceClaim;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.database.Where;
import org.tributary.money.Quantity;

/** What was measured of services and claimed under contracts, kept. */
@Dependent
public class ServiceRows {

    private static final String MEASUREMENT =
            "select source, id, product, region, name, unit, month, figure, recorded_at from tributary.service_measurement ";

    private final Database database;

    @Inject
    public ServiceRows(Database database) {
        this.database = database;
    }

    /** What is known of the service that a contract ever promised. */
    public ServiceRecord of(Contract contract) {
        Set<ServiceMetric> metrics = metrics(contract);
        return metrics.isEmpty()
                ? ServiceRecord.NONE
                : new ServiceRecord(
                        metrics.stream().flatMap(metric -> of(metric).stream()).toList(), claims(contract.id()));
    }

    private List<ServiceMeasurement> of(ServiceMetric metric) {
        return database.query(
                MEASUREMENT + "where product = ? and region = ? and name = ? and unit = ? order by number",
                List.of(metric.product().value(), region(metric), metric.name(), metric.unit()),
                ServiceRows::measurement);
    }

    private List<ServiceClaim> claims(ContractId contract) {
        return database.query(
                "select level, month, claimed_on, words, recorded_at from tributary.contract_service_claim"
                        + " where contract = ? order by month, level",
                List.of(contract.value()),
                row -> new ServiceClaim(
                        new ServiceMonth(new ServiceLevelCode(row.text("level")), row.month("month")),
                        row.day("claimed_on"),
                        row.text("words"),
                        row.instant("recorded_at")));
    }

    /** Every metric that a contract ever promised, as signed and as amended. */
    private static Set<ServiceMetric> metrics(Contract contract) {
        Set<ServiceMetric> metrics = new LinkedHashSet<>();
        Stream.concat(
                        contract.serviceLevels().stream(),
                        contract.amendments().stream()
                                .flatMap(amendment -> amendment.changes().stream())
                                .flatMap(change -> change instanceof ContractChange.AgreeServiceLevel agree
                                        ? Stream.of(agree.level())
                                        : Stream.<ServiceLevel>empty()))
                .map(ServiceLevel::metric)
                .forEach(metrics::add);
        return metrics;
    }

    /** Keeps which metrics a contract promises, so that the figures of them find it. */
    void promise(Contract contract) {
        Set<ServiceMetric> metrics = metrics(contract);
        if (metrics.isEmpty()) {
            return;
        }
        BulkInsert rows = BulkInsert.into(
                "tributary.contract_service_metric",
                "contract text",
                "product text",
                "region text",
                "name text",
                "unit text");
        metrics.forEach(
                metric -> rows.row(contract.id(), metric.product(), region(metric), metric.name(), metric.unit()));
        rows.insertNew(database);
    }

    /** A figure under its key. */
    public Optional<ServiceMeasurement> find(String source, String id) {
        return database.find(
                MEASUREMENT + "where source = ? and id = ?", List.of(source, id), ServiceRows::measurement);
    }

    /** Keeps figures, in their order. */
    public void add(List<ServiceMeasurement> measurements, String by) {
        for (ServiceMeasurement one : measurements) {
            database.update(
                    "insert into tributary.service_measurement (source, id, product, region, name, unit, month, figure,"
                            + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    List.of(
                            one.source(),
                            one.id(),
                            one.metric().product().value(),
                            region(one.metric()),
                            one.metric().name(),
                            one.metric().unit(),
                            one.month().atDay(1),
                            one.figure().value(),
                            one.recordedAt(),
                            by));
        }
    }

    /** Figures, the latest first: a page of them. */
    public List<KeptMeasurement> page(Optional<ProductId> product, Optional<YearMonth> month, int first, int count) {
        Where where = where(product, month);
        return database.query(
                "select source, id, product, region, name, unit, month, figure, recorded_at, not exists ("
                        + "select 1 from tributary.service_measurement as later where later.product = one.product"
                        + " and later.region = one.region and later.name = one.name and later.unit = one.unit"
                        + " and later.month = one.month and later.number > one.number) as holds"
                        + " from tributary.service_measurement as one where " + where.sql()
                        + " order by number desc offset ? limit ?",
                where.arguments(first, count),
                row -> new KeptMeasurement(measurement(row), row.truth("holds")));
    }

    /** How many figures there are. */
    public long count(Optional<ProductId> product, Optional<YearMonth> month) {
        Where where = where(product, month);
        return database.query(
                        "select count(*) as many from tributary.service_measurement as one where " + where.sql(),
                        where.arguments(),
                        row -> row.number("many"))
                .getFirst();
    }

    private static Where where(Optional<ProductId> product, Optional<YearMonth> month) {
        Where where = new Where();
        product.ifPresent(its -> where.and("one.product = ?", its.value()));
        month.ifPresent(its -> where.and("one.month = ?", its.atDay(1)));
        return where;
    }

    /** Keeps that a customer asked for a credit. */
    public void add(ContractId contract, ServiceClaim claim, String by) {
        database.update(
                "insert into tributary.contract_service_claim (contract, level, month, claimed_on, words, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
                List.of(
                        contract.value(),
                        claim.of().level().value(),
                        claim.of().month().atDay(1),
                        claim.claimedOn(),
                        claim.words(),
                        claim.recordedAt(),
                        by));
    }

    private static ServiceMeasurement measurement(Row row) {
        return new ServiceMeasurement(
                row.text("source"),
                row.text("id"),
                new ServiceMetric(
                        new ProductId(row.text("product")),
                        Optional.of(row.text("region")).filter(where -> !where.isEmpty()),
                        row.text("name"),
                        row.text("unit")),
                row.month("month"),
                new Quantity(row.decimal("figure")),
                row.instant("recorded_at"));
    }

    /** Everywhere is no name. */
    private static String region(ServiceMetric metric) {
        return metric.region().orElse("");
    }
}
