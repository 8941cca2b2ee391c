package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.contract.LossReason;
import org.tributary.contract.Notice;
import org.tributary.contract.NoticeParty;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.renewal.RenewalFilter;
import org.tributary.contract.renewal.RenewalMonth;
import org.tributary.contract.renewal.RenewalPage;
import org.tributary.contract.renewal.RenewalState;
import org.tributary.contract.renewal.TermEnd;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.database.Where;
import org.tributary.party.OrganizationId;

/** Lists and sums of the ends of contracts' terms. */
@Dependent
public class RenewalLists {

    /** Each end with where it stands at an instant; the same cases in the same order as {@link TermEnd#stateOn}. */
    private static final String STANDING = """
            with standing as (
                select told.*, head.title, head.customer, head.channel,
                    case when renewed then 'RENEWED'
                         when today >= told.ends_on and (terminated or notice_on is not null or follows = 'ENDS') then 'ENDED'
                         when terminated then 'TERMINATED'
                         when notice_on is not null then 'NOTICE_GIVEN'
                         when notice_by is null then 'NEGOTIATING'
                         when today > notice_by then 'NOTICE_PASSED'
                         else 'NOTICE_OPEN' end as state
                from (select *, (?::timestamptz at time zone zone)::date as today from tributary.contract_term_end) as told
                join tributary.contract_head as head on head.id = told.contract
            )
            """;

    private final Database database;

    @Inject
    public RenewalLists(Database database) {
        this.database = database;
    }

    /** One page, by the day and the contract; its total is over the whole filter. */
    public RenewalPage page(RenewalFilter filter, Instant now, int first, int count) {
        Where where = where(filter);
        List<RenewalPage.Row> rows = database.query(
                STANDING + "select * from standing where " + where.sql()
                        + " order by ends_on, contract offset ? limit ?",
                arguments(now, where, first, count),
                RenewalLists::row);
        long total = database.query(
                        STANDING + "select count(*) as many from standing where " + where.sql(),
                        arguments(now, where),
                        row -> row.number("many"))
                .getFirst();
        return new RenewalPage(rows, total);
    }

    /** What ends by month and currency, over the whole filter. */
    public List<RenewalMonth> months(RenewalFilter filter, Instant now) {
        Where where = where(filter);
        return database.query(
                STANDING + """
                        select date_trunc('month', ends_on)::date as month, currency, count(*) as many,
                            sum(value_before) as ending,
                            coalesce(sum(least(value_before, value_after)) filter (where state = 'RENEWED'), 0) as kept,
                            coalesce(sum(value_before) filter (where state = 'NOTICE_PASSED'), 0) as renewing,
                            coalesce(sum(value_before) filter (where state in ('NOTICE_OPEN', 'NEGOTIATING')), 0) as at_risk,
                            coalesce(sum(greatest(value_before - value_after, 0)) filter (where state = 'RENEWED'), 0) as shrunk,
                            coalesce(sum(value_before) filter (where state in ('NOTICE_GIVEN', 'TERMINATED', 'ENDED')), 0)
                                as churned,
                            coalesce(sum(greatest(value_after - value_before, 0)) filter (where state = 'RENEWED'), 0) as grown
                        from standing""" + " where " + where.sql() + " group by 1, 2 order by 1, 2",
                arguments(now, where),
                row -> new RenewalMonth(
                        row.month("month"),
                        row.number("many"),
                        row.money("ending", "currency"),
                        new TermEnd.Parts(
                                row.money("kept", "currency"),
                                row.money("renewing", "currency"),
                                row.money("at_risk", "currency"),
                                row.money("shrunk", "currency"),
                                row.money("churned", "currency"),
                                row.money("grown", "currency"))));
    }

    private static RenewalPage.Row row(Row row) {
        LocalDate today = row.day("today");
        RenewalState state = row.constant("state", RenewalState.class);
        Optional<LocalDate> noticeBy = row.optionalDay("notice_by");
        return new RenewalPage.Row(
                new ContractId(row.text("contract")),
                row.text("title"),
                new OrganizationId(row.text("customer")),
                new ChannelCode(row.text("channel")),
                Math.toIntExact(row.number("version")),
                today,
                new TermEnd(
                        row.day("ends_on"),
                        row.constant("follows", RenewalTerms.Kind.class),
                        noticeBy,
                        notice(row),
                        row.truth("terminated"),
                        row.truth("renewed"),
                        row.optionalDay("next_ends_on"),
                        row.money("value_before", "currency"),
                        row.optionalMoney("value_after", "currency")),
                state,
                noticeBy.filter(_ -> state == RenewalState.NOTICE_OPEN)
                        .map(last -> ChronoUnit.DAYS.between(today, last)));
    }

    private static Optional<Notice> notice(Row row) {
        return row.optionalDay("notice_on")
                .map(on -> new Notice(
                        row.constant("notice_party", NoticeParty.class),
                        row.constant("notice_reason", LossReason.class),
                        on,
                        Math.toIntExact(row.number("notice_number"))));
    }

    private static Where where(RenewalFilter filter) {
        Where where = new Where();
        filter.from().ifPresent(day -> where.and("ends_on >= ?", day));
        filter.until().ifPresent(day -> where.and("ends_on < ?", day));
        where.among("state", filter.states());
        filter.follows().ifPresent(kind -> where.and("follows = ?", kind.name()));
        filter.channel().ifPresent(its -> where.and("channel = ?", its.value()));
        filter.customer().ifPresent(its -> where.and("customer = ?", its.value()));
        filter.noticeWithin().ifPresent(days -> where.and("state = 'NOTICE_OPEN' and notice_by - today <= ?", days));
        filter.text().ifPresent(text -> where.saying(text, "contract", "title", "customer"));
        return where;
    }

    /** The instant first: it is the first question mark. */
    private static List<Object> arguments(Instant now, Where where, Object... more) {
        List<Object> all = new ArrayList<>(List.of(now));
        all.addAll(where.arguments(more));
        return all;
    }
}
