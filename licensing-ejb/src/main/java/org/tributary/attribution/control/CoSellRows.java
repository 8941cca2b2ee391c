package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.attribution.cosell.CoSellCredit;
import org.tributary.attribution.cosell.RecordedCredit;
import org.tributary.billing.LineKey;
import org.tributary.channel.ChannelCode;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/** The co-sell credits, kept: they are added, never edited. Price and paper are read from the line, which never changes either. */
@Dependent
public class CoSellRows {

    private static final String PARTS = """
            select source, document, line, version, l.channel, l.amount, l.currency, c.recorded_at, c.recorded_by, p.party,
                p.rate_numerator, p.rate_denominator
            from tributary.co_sell_credit c
                join tributary.revenue_line l using (source, document, line, version)
                join tributary.co_sell_part p using (source, document, line, version)
            where\s""";

    private static final String NOT_REPLACED = """
            not exists (select 1 from tributary.revenue_line r
                where (r.corrects_source, r.corrects_document, r.corrects_line, r.corrects_version)
                    = (l.source, l.document, l.line, l.version)
                and r.corrects_source is not null and r.kind = 'CHARGE' and r.recorded_at <= ?)""";

    private static final String IN_ORDER = " order by source, document, line, version, p.position";

    private final Database database;

    @Inject
    public CoSellRows(Database database) {
        this.database = database;
    }

    /** The credit of a line. */
    public Optional<RecordedCredit> find(LineKey key) {
        return read(
                        "(source, document, line, version) = (?, ?, ?, ?)",
                        List.of(key.source(), key.document(), key.line(), key.version()))
                .stream()
                .findFirst();
    }

    /** The credits recorded by an instant of the sales invoiced in a range of days, by line; a sale that another line replaces is none. */
    public List<RecordedCredit> known(Optional<LocalDate> from, Optional<LocalDate> to, Instant knownAt) {
        StringBuilder where = new StringBuilder("c.recorded_at <= ?");
        List<Object> arguments = new ArrayList<>(List.of(knownAt));
        from.ifPresent(day -> {
            where.append(" and l.invoiced_on >= ?");
            arguments.add(day);
        });
        to.ifPresent(day -> {
            where.append(" and l.invoiced_on < ?");
            arguments.add(day);
        });
        arguments.add(knownAt);
        return read(where + " and " + NOT_REPLACED, arguments);
    }

    /** Adds one unless its line has one, and says whether it did. Whoever comes second waits for the first. */
    public boolean add(RecordedCredit recorded) {
        LineKey key = recorded.credit().line();
        BulkInsert credits = BulkInsert.into(
                "tributary.co_sell_credit",
                "source text",
                "document text",
                "line text",
                "version integer",
                "recorded_at timestamptz",
                "recorded_by text");
        credits.row(
                key.source(), key.document(), key.line(), key.version(), recorded.recordedAt(), recorded.recordedBy());
        boolean added = !credits.insertNew(database, "version", row -> row.number("version"))
                .isEmpty();
        if (added) {
            addParts(key, recorded.credit().parts());
        }
        return added;
    }

    private void addParts(LineKey key, List<CoSellCredit.Part> parts) {
        BulkInsert rows = BulkInsert.into(
                "tributary.co_sell_part",
                "source text",
                "document text",
                "line text",
                "version integer",
                "position integer",
                "party text",
                "rate_numerator numeric",
                "rate_denominator numeric");
        for (int i = 0; i < parts.size(); i++) {
            CoSellCredit.Part part = parts.get(i);
            rows.row(
                    key.source(),
                    key.document(),
                    key.line(),
                    key.version(),
                    i,
                    part.party(),
                    part.rate().numerator(),
                    part.rate().denominator());
        }
        rows.insert(database);
    }

    private List<RecordedCredit> read(String where, List<?> arguments) {
        Map<Credited, List<CoSellCredit.Part>> parts = new LinkedHashMap<>();
        database.query(PARTS + where + IN_ORDER, arguments, row -> Map.entry(Credited.of(row), part(row)))
                .forEach(row -> parts.computeIfAbsent(row.getKey(), _ -> new ArrayList<>())
                        .add(row.getValue()));
        return parts.entrySet().stream()
                .map(credit -> credit.getKey().with(credit.getValue()))
                .toList();
    }

    private static CoSellCredit.Part part(Row row) {
        return new CoSellCredit.Part(
                new OrganizationId(row.text("party")), row.rate("rate_numerator", "rate_denominator"));
    }

    /** What the rows of one credit have in common. */
    private record Credited(LineKey line, ChannelCode paper, Money price, Instant recordedAt, String recordedBy) {

        static Credited of(Row row) {
            return new Credited(
                    new LineKey(
                            row.text("source"),
                            row.text("document"),
                            row.text("line"),
                            Math.toIntExact(row.number("version"))),
                    new ChannelCode(row.text("channel")),
                    row.money("amount", "currency"),
                    row.instant("recorded_at"),
                    row.text("recorded_by"));
        }

        RecordedCredit with(List<CoSellCredit.Part> parts) {
            return new RecordedCredit(new CoSellCredit(line, paper, price, parts), recordedAt, recordedBy);
        }
    }
}
