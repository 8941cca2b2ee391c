package org.tributary.contract.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.contract.revenue.EntryFilter;
import org.tributary.contract.revenue.EntryPage;
import org.tributary.contract.revenue.RevenueMovement;
import org.tributary.contract.revenue.RevenueRollForward;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.database.Where;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/** Sums and lists of the revenue ledger. */
@Dependent
public class RevenueLists {

    private static final String ENTRIES = " from tributary.recognition_entry as entry";
    private static final String HEADS = " join tributary.contract_head as head on head.id = entry.contract";

    /** Found once, not again for each entry. */
    private static final String SOLD_BY =
            "sold as materialized (select id from tributary.contract_head where channel = ?),";

    private final Database database;

    @Inject
    public RevenueLists(Database database) {
        this.database = database;
    }

    /**
     * How all contracts went on, currency by currency.
     *
     * @param channel those alone that are sold by it now
     * @param last the last month that was closed by the instant
     */
    public List<RevenueRollForward> rollForwards(Optional<ChannelCode> channel, YearMonth last, Instant knownAt) {
        Map<String, List<RevenueMovement>> movements = movements(channel, knownAt).stream()
                .collect(groupingBy(moved -> moved.billed().currency().getCurrencyCode(), TreeMap::new, toList()));
        return movements.entrySet().stream()
                .map(of -> RevenueRollForward.of(Currency.getInstance(of.getKey()), of.getValue(), last))
                .toList();
    }

    /** What each month changed. Deferred and unbilled revenue are told contract by contract before they are summed. */
    private List<RevenueMovement> movements(Optional<ChannelCode> channel, Instant knownAt) {
        String sold = channel.isPresent() ? "contract in (select id from sold)" : "true";
        List<Object> arguments = new ArrayList<>();
        channel.ifPresent(its -> arguments.add(its.value()));
        arguments.addAll(List.of(knownAt, knownAt));
        return database.query(
                """
                with %s moved as (
                    select contract, currency, period, sum(billed) as billed, sum(recognised) as recognised
                    from (
                        select contract, currency, period, amount as billed, 0 as recognised
                        from tributary.billed_entry where recorded_at <= ?
                        union all
                        select contract, currency, period, 0, amount
                        from tributary.recognition_entry where recorded_at <= ?
                    ) as posted
                    where %s
                    group by contract, currency, period
                ), balance as (
                    select currency, period, billed, recognised,
                        sum(billed - recognised) over (partition by contract order by period) as closing
                    from moved
                )
                select period, currency, sum(billed) as billed, sum(recognised) as recognised,
                    sum(greatest(closing, 0) - greatest(closing - billed + recognised, 0)) as deferred,
                    sum(greatest(-closing, 0) - greatest(billed - recognised - closing, 0)) as unbilled
                from balance group by period, currency order by period""".formatted(channel.isPresent() ? SOLD_BY : "", sold), arguments, RevenueLists::movement);
    }

    private static RevenueMovement movement(Row row) {
        return new RevenueMovement(
                row.month("period"),
                row.money("billed", "currency"),
                row.money("recognised", "currency"),
                row.money("deferred", "currency"),
                row.money("unbilled", "currency"));
    }

    /** What was written down of the months that were closed by an instant, in one currency. */
    public List<RevenueRollForward.Control> controls(Currency currency, Instant knownAt) {
        return database.query(
                "select control.* from tributary.revenue_control as control join tributary.revenue_period using (month)"
                        + " where currency = ? and closed_at <= ? order by month",
                List.of(currency.getCurrencyCode(), knownAt),
                row -> new RevenueRollForward.Control(
                        row.month("month"),
                        row.money("billed", "currency"),
                        row.money("recognised", "currency"),
                        row.money("deferred", "currency"),
                        row.money("unbilled", "currency")));
    }

    /** One page, by period and contract; its total and sums are over the whole filter. */
    public EntryPage page(EntryFilter filter, int first, int count) {
        Where where = where(filter);
        List<EntryPage.Row> rows =
                database.query(selected(where) + " offset ? limit ?", where.arguments(first, count), RevenueLists::row);
        String from = ENTRIES + (namesHead(filter) ? HEADS : "") + " where " + where.sql();
        long total = database.query("select count(*) as many" + from, where.arguments(), row -> row.number("many"))
                .getFirst();
        List<Money> sums = database.query(
                "select entry.currency, sum(entry.amount) as amount" + from + " group by 1 order by 1",
                where.arguments(),
                row -> row.money("amount", "currency"));
        return new EntryPage(rows, total, sums);
    }

    /** Every entry of a filter, handed on as it is read. */
    public void each(EntryFilter filter, Consumer<EntryPage.Row> sink) {
        Where where = where(filter);
        database.each(selected(where), where.arguments(), RevenueLists::row, sink);
    }

    private static String selected(Where where) {
        return "select entry.*, head.title, head.customer, head.channel" + ENTRIES + HEADS + " where " + where.sql()
                + " order by entry.period, entry.contract, entry.number";
    }

    private static boolean namesHead(EntryFilter filter) {
        return filter.channel().isPresent() || filter.text().isPresent();
    }

    private static Where where(EntryFilter filter) {
        Where where = new Where().and("entry.recorded_at <= ?", filter.knownAt());
        filter.from().ifPresent(month -> where.and("entry.period >= ?", month));
        filter.through().ifPresent(month -> where.and("entry.period <= ?", month));
        filter.contract().ifPresent(its -> where.and("entry.contract = ?", its.value()));
        filter.line().ifPresent(its -> where.and("entry.line = ?", its.value()));
        filter.channel().ifPresent(its -> where.and("head.channel = ?", its.value()));
        filter.currency().ifPresent(its -> where.and("entry.currency = ?", its));
        filter.text()
                .ifPresent(text -> where.saying(text, "entry.contract", "head.title", "head.customer", "entry.reason"));
        return filter.late() ? where.and("entry.month < entry.period") : where;
    }

    private static EntryPage.Row row(Row row) {
        return new EntryPage.Row(
                new ContractId(row.text("contract")),
                row.text("title"),
                new OrganizationId(row.text("customer")),
                new ChannelCode(row.text("channel")),
                RevenueEntryRows.recognised(row),
                row.instant("recorded_at"),
                row.text("recorded_by"));
    }
}
