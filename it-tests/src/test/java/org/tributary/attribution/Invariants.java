package org.tributary.attribution;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.platform.Database;

/**
 * What must be exactly true of the ledger, whatever was done to it: the executable part of the twelve invariants. Each
 * check is a query for breaches, so that an empty answer is the good one, and a breach names its rows.
 */
public final class Invariants {

    private static final String LINE = "source, document, line, version";

    /** That a charge replaces the line. */
    private static final String REPLACED = """
            select 1 from tributary.revenue_line as later where later.kind = 'CHARGE'
                and (later.corrects_source, later.corrects_document, later.corrects_line, later.corrects_version)
                    = (revenue_line.source, revenue_line.document, revenue_line.line, revenue_line.version)""";

    private static final Map<String, String> CHECKS = new TreeMap<>(Map.ofEntries(
            // I1: every batch balances per currency
            Map.entry("I1 postings of a share and month sum to zero in each currency", """
                    select share_id, month, sum(amount), sum(reporting), sum(accrued) from tributary.posting
                    group by share_id, month, currency, reporting_currency
                    having sum(amount) <> 0 or sum(reporting) <> 0 or sum(accrued) <> 0"""),
            Map.entry("I1 a share's postings carry what is payable, no more and no less", """
                    select share.id, share.payable, sum(posting.amount) from tributary.share
                    left join tributary.posting on share_id = share.id and account in ('RETAINED', 'SHARE_RECEIVED') and party = payee
                    group by share.id, share.payable having sum(posting.amount) is distinct from share.payable"""),
            // I2: nothing of a line is lost, nothing is added
            Map.entry(
                    "I2 margins and receipts of a line sum to its amount, of a replaced one to nothing",
                    """
                    with line as (select %1$s, amount, exists (%2$s) as replaced from tributary.revenue_line),
                        said as (select %1$s, sum(accrued) as accrued from tributary.share
                            where kind in ('MARGIN', 'RECEIPTS') group by %1$s)
                    select * from line join said using (%1$s)
                    where accrued <> case when replaced then 0 else amount end""".formatted(LINE, REPLACED)),
            Map.entry("I2 the segments of a line cover its days once", """
                    with segment as (select distinct %1$s, segment_start, segment_end from tributary.share
                            where kind = 'RECEIPTS' and reverses is null and not exists (
                                select 1 from tributary.share as back where back.reverses = share.id))
                    select %1$s from tributary.revenue_line join segment using (%1$s)
                    group by %1$s, service_start, service_end
                    having min(segment_start) <> service_start or max(segment_end) <> service_end
                        or sum(segment_end - segment_start) <> service_end - service_start""".formatted(LINE)),
            Map.entry("I2 by channel and currency, what customers were posted is what lines say", """
                    with line as (select distinct revenue_line.* from tributary.revenue_line
                            join tributary.share using (%1$s) where not exists (%2$s)),
                        said as (select channel, currency, sum(amount) as amount from line group by 1, 2),
                        posted as (select share.channel, posting.currency, -sum(posting.amount) as amount
                            from tributary.posting join tributary.share on share.id = share_id
                            where account = 'CUSTOMER_PRICE' group by 1, 2)
                    select * from said full join posted using (channel, currency)
                    where coalesce(said.amount, 0) <> coalesce(posted.amount, 0)""".formatted(
                            LINE, REPLACED)),
            Map.entry("I2 a line's currency is its receipts' currency", """
                    select %1$s from tributary.revenue_line join tributary.share using (%1$s)
                    where share.kind in ('MARGIN', 'RECEIPTS', 'JOINT') and share.currency <> revenue_line.currency""".formatted(LINE)),
            // I3: once, forever
            Map.entry("I3 no share stands twice", """
                    select %1$s, segment_start, clause, payee, sum(case when reverses is null then 1 else -1 end)
                    from tributary.share group by %1$s, segment_start, clause, payee
                    having sum(case when reverses is null then 1 else -1 end) > 1""".formatted(LINE)),
            Map.entry("I3 a reversal takes back exactly what it names", """
                    select back.id from tributary.share as back join tributary.share as told on told.id = back.reverses
                    where (back.accrued, back.payable, back.base) <> (-told.accrued, -told.payable, -told.base)
                        or (back.payer, back.payee, back.clause) <> (told.payer, told.payee, told.clause)"""),
            Map.entry("I3 the database itself refuses a second share or line of one key", """
                    select relation, key from (values
                            ('revenue_line', 'source, document, line, version'),
                            ('share', 'id'), ('share', 'reverses'),
                            ('posting', 'share_id, month, account, party')) as due (relation, key)
                    where not exists (select 1 from pg_index where indrelid = ('tributary.' || relation)::regclass
                        and indisunique and indisvalid and key = (
                            select string_agg(attname, ', ' order by place)
                            from unnest(indkey) with ordinality as part (number, place)
                            join pg_attribute on (attrelid, attnum) = (indrelid, number)))"""),
            // I5: a cap is never passed, and its position is the sum of what counts
            Map.entry("I5 no cap is passed", """
                    select capped.agreement, capped.cap, sum(share.payable) from (%s) as capped join tributary.share
                        on share.agreement = capped.agreement and share.clause = capped.leg
                        and share.earned_on >= capped.scope_start
                    where capped.consumption = 'ACCRUED'
                    group by capped.agreement, capped.cap, capped.amount, capped.inception_balance
                    having sum(share.payable) > greatest(capped.amount - capped.inception_balance, 0)""".formatted(capped())),
            Map.entry("I5 a cap's balance is the sum of what accrued towards it", """
                    select balance.clause, balance.balance, coalesce(sum(share.accrued), 0)
                    from tributary.clause_balance as balance
                    join (%s) as capped on capped.agreement = balance.agreement and capped.cap = balance.clause
                    left join tributary.share on share.agreement = capped.agreement and share.clause = capped.leg
                        and share.earned_on >= capped.scope_start
                    where balance.kind = 'CAP' and capped.consumption = 'ACCRUED'
                        -- what an advance holds back does not come to the cap
                        and not exists (select 1 from tributary.clause as guarantee
                            where guarantee.agreement = capped.agreement and guarantee.kind = 'MINIMUM_GUARANTEE'
                                and guarantee.document ->> 'recoupment' = 'ADVANCE')
                    group by balance.agreement, balance.clause, balance.balance, capped.inception_balance
                    having balance.balance <> capped.inception_balance + coalesce(sum(share.accrued), 0)""".formatted(capped())),
            // I8: one chain of events, unbroken
            Map.entry("I8 every event carries the digest of the one before and of itself", """
                    select id from (select *, lag(digest, 1, '\\x00'::bytea) over (order by id) as before
                        from tributary.audit_event) as event
                    where previous <> before or digest <> sha256(previous || convert_to(jsonb_build_array(
                        id, extract(epoch from occurred_at), actor, action, subject, details)::text, 'UTF8'))"""),
            Map.entry("I8 a run says what it made", """
                    select run.id, run.shares, made.shares, run.lines, made.lines from tributary.run left join (
                        select run_id, count(*) as shares, count(distinct (%1$s)) as lines from tributary.share
                        group by run_id) as made on made.run_id = run.id
                    where run.state = 'FINISHED' and run.shares <> coalesce(made.shares, 0)""".formatted(LINE)),
            Map.entry("every share's clause can be looked up", """
                    select share.id, share.clause from tributary.share
                    where clause not like 'route.%' and not exists (select 1 from tributary.clause
                        where (clause.agreement, clause.revision, clause.id) = (share.agreement, share.revision, share.clause))"""),
            Map.entry("no transaction is left open", """
                    select pid, state from pg_stat_activity where datname = current_database()
                    and state like 'idle in transaction%' and state_change < now() - interval '5 seconds'""")));

    private Invariants() {}

    private static String capped() {
        String minorUnits = "(document -> '%1$s' ->> 'amount')::numeric * 100";
        return """
                select agreement, id as cap, leg.value as leg, min((document ->> 'scopeStart')::date) as scope_start,
                    min(%s) as amount, min(%s) as inception_balance, min(document ->> 'consumption') as consumption
                from tributary.clause cross join jsonb_array_elements_text(document -> 'legs') as leg
                where kind = 'CAP' group by agreement, id, leg.value""".formatted(minorUnits.formatted("amount"), minorUnits.formatted("inceptionBalance"));
    }

    /** The names of the checks. */
    public static List<String> names() {
        return List.copyOf(CHECKS.keySet());
    }

    /**
     * All breaches, each with the first rows that show it; empty where all is well.
     *
     * @param owner sees everything
     */
    public static List<String> breaches(Database owner) {
        return CHECKS.entrySet().stream()
                .flatMap(check -> {
                    List<String> rows = owner.rows("select * from (" + check.getValue() + ") as breach limit 5");
                    return rows.isEmpty() ? List.<String>of().stream() : List.of(check.getKey() + ": " + rows).stream();
                })
                .toList();
    }
}
