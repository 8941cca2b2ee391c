package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.attribution.concentration.Contribution;
import org.tributary.channel.ChannelCode;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/** What sales brought the vendor, month by month, summed over all that hang on the same: read from the postings. */
@Dependent
public class Contributions {

    private static final String SUMS = """
            select p.month, s.channel, l.route[2:cardinality(l.route) - 1] as partners, coalesce(l.host, c.host) as cloud,
                l.contract,
                coalesce(sum(p.reporting) filter (where p.account in ('RETAINED', 'SHARE_RECEIVED')), 0) as revenue,
                coalesce(-sum(p.reporting) filter (where p.account = 'SHARE_PAID'), 0) as paid,
                coalesce(sum(p.reporting) filter (where p.account = 'SHARE_RECEIVED'), 0) as received
            from tributary.posting p
                join tributary.organization o on o.id = p.party and o.kind = 'VENDOR'
                join tributary.share s on s.id = p.share_id
                join tributary.revenue_line l
                    on (l.source, l.document, l.line, l.version) = (s.source, s.document, s.line, s.version)
                join tributary.channel c on c.code = s.channel""";

    private static final String GROUPS = " group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5";

    private final Database database;

    @Inject
    public Contributions(Database database) {
        this.database = database;
    }

    /** Over the months whose first day lies in the range, of what was posted by an instant. */
    public List<Contribution> between(
            Optional<LocalDate> from, Optional<LocalDate> to, Instant knownAt, Currency currency) {
        StringBuilder where = new StringBuilder(" where p.recorded_at <= ?");
        List<Object> arguments = new ArrayList<>(List.of(knownAt));
        from.ifPresent(day -> {
            where.append(" and p.month >= ?");
            arguments.add(day);
        });
        to.ifPresent(day -> {
            where.append(" and p.month < ?");
            arguments.add(day);
        });
        return database.query(SUMS + where + GROUPS, arguments, row -> contribution(row, currency));
    }

    /**
     * The last day of each contract that lines name, as far as it is known: of its commitment's term, or of service that was billed under
     * it, whichever is later.
     */
    public Map<String, LocalDate> contractEnds(Instant knownAt) {
        return database
                .query("""
                        select contract, max(ends) - 1 as last_day from (
                            select contract, service_end as ends from tributary.revenue_line
                            where contract is not null and recorded_at <= ?
                            union all select contract, term_end from tributary.shared_commitment where recorded_at <= ?) as named
                        group by contract""", List.of(knownAt, knownAt), row -> Map.entry(row.text("contract"), row.day("last_day")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Contribution contribution(Row row, Currency currency) {
        return new Contribution(
                row.month("month"),
                new ChannelCode(row.text("channel")),
                row.words("partners").stream().map(OrganizationId::new).toList(),
                row.optionalText("cloud").map(OrganizationId::new),
                row.optionalText("contract"),
                new Money(row.number("revenue"), currency),
                new Money(row.number("paid"), currency),
                new Money(row.number("received"), currency));
    }
}
