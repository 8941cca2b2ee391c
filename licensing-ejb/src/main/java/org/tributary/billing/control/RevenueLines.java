package org.tributary.billing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.billing.Deduction;
import org.tributary.billing.JointShare;
import org.tributary.billing.LineFilter;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Route;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.money.Money;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** The revenue lines, kept: appended, never changed. */
@Dependent
public class RevenueLines {

    private static final String COLUMNS = """
            l.source, l.document, l.line, l.version, l.kind, l.corrects_source, l.corrects_document, l.corrects_line,
            l.corrects_version, l.channel, l.route, l.seller, l.host, l.product, l.joint_partner, l.joint_numerator,
            l.joint_denominator, l.customer, l.segment, l.contract, l.service_start, l.service_end, l.invoiced_on, l.amount, l.currency, l.provenance_tag, l.provenance_source, l.recorded_at""";

    private static final String KEYS =
            "unnest(?::text[], ?::text[], ?::text[], ?::integer[]) as wanted (source, document, line, version)";

    private static final String NOT_REPLACED = """
            not exists (select 1 from tributary.revenue_line c
                where (c.corrects_source, c.corrects_document, c.corrects_line, c.corrects_version)
                    = (l.source, l.document, l.line, l.version)
                and c.corrects_source is not null and c.kind = 'CHARGE' and c.recorded_at <= ?)""";

    private final Database database;

    @Inject
    public RevenueLines(Database database) {
        this.database = database;
    }

    /** Appends the lines whose key is not there yet, and returns those keys. Whoever comes second with a key waits for the first. */
    public Set<LineKey> append(List<RevenueLine> lines) {
        BulkInsert rows = BulkInsert.into(
                "tributary.revenue_line",
                "source text",
                "document text",
                "line text",
                "version integer",
                "kind text",
                "corrects_source text",
                "corrects_document text",
                "corrects_line text",
                "corrects_version integer",
                "channel text",
                "route text[]",
                "seller text",
                "host text",
                "product text",
                "joint_partner text",
                "joint_numerator numeric",
                "joint_denominator numeric",
                "customer text",
                "segment text",
                "contract text",
                "service_start date",
                "service_end date",
                "invoiced_on date",
                "amount bigint",
                "currency text",
                "provenance_tag text",
                "provenance_source text",
                "recorded_at timestamptz");
        // in one order everywhere, so that two submissions never wait for each other
        lines.stream().sorted(Comparator.comparing(RevenueLine::key)).forEach(line -> addRow(rows, line));
        Set<LineKey> appended =
                new HashSet<>(rows.insertNew(database, "source, document, line, version", RevenueLines::key));
        appendDeductions(
                lines.stream().filter(line -> appended.contains(line.key())).toList());
        return appended;
    }

    private static void addRow(BulkInsert rows, RevenueLine line) {
        rows.row(
                line.key().source(),
                line.key().document(),
                line.key().line(),
                line.key().version(),
                line.kind(),
                line.corrects().map(LineKey::source),
                line.corrects().map(LineKey::document),
                line.corrects().map(LineKey::line),
                line.corrects().map(LineKey::version),
                line.channel(),
                line.route().parties(),
                line.sale().seller(),
                line.sale().host(),
                line.product(),
                line.sale().joint().map(JointShare::partner),
                line.sale().joint().map(joint -> joint.share().numerator()),
                line.sale().joint().map(joint -> joint.share().denominator()),
                line.customer(),
                line.sale().segment(),
                line.sale().contract(),
                line.service().startInclusive(),
                line.service().endExclusive(),
                line.invoicedOn(),
                line.amount().minorUnits(),
                line.amount().currency(),
                line.provenance().map(Provenance::tag),
                line.provenance().map(Provenance::source),
                line.recordedAt());
    }

    private void appendDeductions(List<RevenueLine> lines) {
        BulkInsert rows = BulkInsert.into(
                "tributary.deduction",
                "source text",
                "document text",
                "line text",
                "version integer",
                "position integer",
                "party text",
                "amount bigint");
        for (RevenueLine line : lines) {
            for (int i = 0; i < line.deductions().size(); i++) {
                Deduction deduction = line.deductions().get(i);
                rows.row(
                        line.key().source(),
                        line.key().document(),
                        line.key().line(),
                        line.key().version(),
                        i,
                        deduction.party(),
                        deduction.amount().minorUnits());
            }
        }
        rows.insert(database);
    }

    /** The lines of these keys that are there and visible, by key. */
    public Map<LineKey, RevenueLine> find(Collection<LineKey> keys) {
        String from = "tributary.revenue_line l join " + KEYS + " using (source, document, line, version)";
        return read(from, keyColumns(keys));
    }

    /** The line of this key, if it is there and visible. */
    public Optional<RevenueLine> find(LineKey key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    /** Which of these keys are taken. */
    public Set<LineKey> taken(Collection<LineKey> keys) {
        String sql = "select l.source, l.document, l.line, l.version from tributary.revenue_line l join " + KEYS
                + " using (source, document, line, version)";
        return new HashSet<>(database.query(sql, keyColumns(keys), RevenueLines::key));
    }

    /** Which of these keys a recorded line has replaced, each with that line. */
    public Map<LineKey, LineKey> replaced(Collection<LineKey> keys) {
        String sql = "select l.source, l.document, l.line, l.version, wanted.source as corrects_source,"
                + " wanted.document as corrects_document, wanted.line as corrects_line, wanted.version as corrects_version"
                + " from tributary.revenue_line l join " + KEYS
                + " on (l.corrects_source, l.corrects_document, l.corrects_line, l.corrects_version)"
                + " = (wanted.source, wanted.document, wanted.line, wanted.version) where l.kind = 'CHARGE'";
        return database
                .query(sql, keyColumns(keys), row -> Map.entry(corrected(row, row.text("corrects_source")), key(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    /**
     * The lines recorded by an instant that have no share yet, by key. A line that was attributed has one share at least; one that
     * another replaces counts as nothing and is left out.
     */
    public List<RevenueLine> unattributed(Instant knownAt) {
        String from = """
                tributary.revenue_line l
                where l.recorded_at <= ? and not exists (select 1 from tributary.share s
                    where (s.source, s.document, s.line, s.version) = (l.source, l.document, l.line, l.version))
                and\s""" + NOT_REPLACED;
        return inOrder(read(from, List.of(knownAt, knownAt)));
    }

    /** Every line of a vendor recorded by an instant, by key. */
    public List<RevenueLine> ofVendor(OrganizationId vendor, Instant knownAt) {
        return inOrder(read(
                "tributary.revenue_line l where l.route[1] = ? and l.recorded_at <= ?",
                List.of(vendor.value(), knownAt)));
    }

    /** The lines of a contract recorded by an instant, by key; one that another replaces counts as nothing and is left out. */
    public List<RevenueLine> ofContract(String contract, Instant knownAt) {
        String from = "tributary.revenue_line l where l.contract = ? and l.recorded_at <= ? and " + NOT_REPLACED;
        return inOrder(read(from, List.of(contract, knownAt, knownAt)));
    }

    /** The lines a question is about, by key: those whose service begins in the range, recorded by an instant. */
    public List<RevenueLine> matching(LineFilter filter) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder where = new StringBuilder("tributary.revenue_line l where true");
        filter.knownAt().ifPresent(instant -> and(where, arguments, "l.recorded_at <= ?", instant));
        filter.from().ifPresent(day -> and(where, arguments, "l.service_start >= ?", day));
        filter.to().ifPresent(day -> and(where, arguments, "l.service_start < ?", day));
        if (!filter.channels().isEmpty()) {
            and(where, arguments, "l.channel = any(?)", filter.channels());
        }
        if (!filter.products().isEmpty()) {
            and(where, arguments, "l.product = any(?)", filter.products());
        }
        return inOrder(read(where.toString(), arguments));
    }

    private static void and(StringBuilder where, List<Object> arguments, String condition, Object argument) {
        where.append(" and ").append(condition);
        arguments.add(argument);
    }

    /** The lines that correct this one and are visible, in the order recorded. */
    public List<LineKey> correcting(LineKey key) {
        return database.query("""
                select l.source, l.document, l.line, l.version from tributary.revenue_line l
                where (l.corrects_source, l.corrects_document, l.corrects_line, l.corrects_version) = (?, ?, ?, ?)
                order by l.recorded_at, l.source, l.document, l.line, l.version""", List.of(key.source(), key.document(), key.line(), key.version()), RevenueLines::key);
    }

    private static List<RevenueLine> inOrder(Map<LineKey, RevenueLine> lines) {
        return lines.values().stream()
                .sorted(Comparator.comparing(RevenueLine::key))
                .toList();
    }

    /** Each line with those of its deductions that are visible: asked for apart, the lines would have to be found twice. */
    private Map<LineKey, RevenueLine> read(String from, List<?> arguments) {
        String sql = "select l.*, (select string_agg(d.party || ' ' || d.amount, ' ' order by d.position)"
                + " from tributary.deduction d where (d.source, d.document, d.line, d.version)"
                + " = (l.source, l.document, l.line, l.version)) as deductions from (select " + COLUMNS + " from "
                + from
                + ") l";
        Map<LineKey, RevenueLine> lines = new HashMap<>();
        database.query(sql, arguments, RevenueLines::line).forEach(line -> lines.put(line.key(), line));
        return lines;
    }

    /** Parties and minor units in turn. */
    private static List<Deduction> deductions(String words, Currency currency) {
        String[] parts = words.split(" ", -1);
        List<Deduction> deductions = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            deductions.add(
                    new Deduction(new OrganizationId(parts[i]), new Money(Long.parseLong(parts[i + 1]), currency)));
        }
        return deductions;
    }

    private static RevenueLine line(Row row) {
        LineKey key = key(row);
        Money amount = row.money("amount", "currency");
        List<Deduction> deductions = row.optionalText("deductions")
                .map(words -> deductions(words, amount.currency()))
                .orElse(List.of());
        return new RevenueLine(
                key,
                row.constant("kind", RevenueLine.Kind.class),
                row.optionalText("corrects_source").map(source -> corrected(row, source)),
                sale(row),
                new DateRange(row.day("service_start"), row.day("service_end")),
                row.day("invoiced_on"),
                amount,
                deductions,
                row.optionalText("provenance_source")
                        .map(source -> new Provenance(row.constant("provenance_tag", Provenance.Tag.class), source)),
                row.instant("recorded_at"));
    }

    private static Sale sale(Row row) {
        return new Sale(
                new ChannelCode(row.text("channel")),
                new Route(row.words("route").stream().map(OrganizationId::new).toList()),
                row.optionalText("seller").map(OrganizationId::new),
                row.optionalText("host").map(OrganizationId::new),
                new ProductId(row.text("product")),
                row.optionalText("joint_partner")
                        .map(partner -> new JointShare(
                                new OrganizationId(partner), row.rate("joint_numerator", "joint_denominator"))),
                new OrganizationId(row.text("customer")),
                new CustomerSegment(row.text("segment")),
                row.optionalText("contract"));
    }

    private static LineKey key(Row row) {
        return new LineKey(
                row.text("source"), row.text("document"), row.text("line"), Math.toIntExact(row.number("version")));
    }

    private static LineKey corrected(Row row, String source) {
        BigDecimal version = row.decimal("corrects_version");
        return new LineKey(source, row.text("corrects_document"), row.text("corrects_line"), version.intValueExact());
    }

    private static List<?> keyColumns(Collection<LineKey> keys) {
        return List.of(
                keys.stream().map(LineKey::source).toList(),
                keys.stream().map(LineKey::document).toList(),
                keys.stream().map(LineKey::line).toList(),
                keys.stream().map(LineKey::version).toList());
    }
}
