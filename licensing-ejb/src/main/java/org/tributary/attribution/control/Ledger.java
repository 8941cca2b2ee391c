package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;
import org.tributary.billing.LineKey;
import org.tributary.database.Database;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

/** The ledger as it is written: shares and postings are appended, and only the balances of clauses ever change. */
@Dependent
public class Ledger {

    private final Database database;

    @Inject
    public Ledger(Database database) {
        this.database = database;
    }

    /** Waits until no other run is under way, on whatever node; one run sees all of the one before. */
    public void lock() {
        database.lock("tributary.attribution");
    }

    /** Whether no run is under way, on whatever node; if so, none begins until the end of the transaction. */
    public boolean lockIfFree() {
        return database.lockIfFree("tributary.attribution");
    }

    /** What has come together under the clauses of an agreement, locked until the end of the transaction. */
    public ClauseBalances lockBalances(AgreementId agreement) {
        return balances(agreement, " for update");
    }

    /** The same as it stands, for what is weighed and not booked. */
    public ClauseBalances balances(AgreementId agreement) {
        return balances(agreement, "");
    }

    private ClauseBalances balances(AgreementId agreement, String locking) {
        Map<ClauseBalances.Key, Money> balances = new HashMap<>();
        database.query(
                        "select * from tributary.clause_balance where agreement = ?"
                                + " order by clause, kind, period_start" + locking,
                        List.of(agreement.value()),
                        row -> Map.entry(
                                new ClauseBalances.Key(
                                        new ClauseId(row.text("clause")),
                                        row.constant("kind", ClauseBalances.Kind.class),
                                        row.day("period_start")),
                                row.money("balance", "currency")))
                .forEach(entry -> balances.put(entry.getKey(), entry.getValue()));
        return new ClauseBalances(balances);
    }

    /** Writes the balances back. */
    public void store(AgreementId agreement, ClauseBalances balances) {
        balances.all()
                .forEach((key, balance) -> database.update(
                        """
                        insert into tributary.clause_balance (agreement, clause, kind, period_start, currency, balance)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (agreement, clause, kind, period_start) do update set balance = excluded.balance""",
                        List.of(
                                agreement.value(),
                                key.clause().value(),
                                key.kind().name(),
                                key.periodStart(),
                                balance.currency().getCurrencyCode(),
                                balance.minorUnits())));
    }

    /** Appends shares with their postings as they come, in statements of many rows. */
    public final class Appender implements Consumer<Attribution> {
        private final Bookings.Gathering gathering;
        private int shares;
        private int postings;

        private Appender(long run) {
            this.gathering = new Bookings.Gathering(run, this::append);
        }

        @Override
        public void accept(Attribution attribution) {
            gathering.accept(attribution);
        }

        /** Writes what is gathered. */
        public void flush() {
            gathering.flush();
        }

        /** Writes what was gathered elsewhere. */
        public void append(Bookings bookings) {
            shares += bookings.shares();
            postings += bookings.postings();
            bookings.insert(database);
        }

        /** How many shares were appended. */
        public int shares() {
            return shares;
        }

        /** How many postings were appended. */
        public int postings() {
            return postings;
        }
    }

    /** What a run appends. */
    public Appender appender(long run) {
        return new Appender(run);
    }

    /** The shares of an agreement that stand: neither reversals nor reversed. */
    public List<Share> standing(AgreementId agreement) {
        return database.query("""
                select s.* from tributary.share s
                where s.agreement = ? and s.reverses is null
                    and not exists (select 1 from tributary.share r where r.reverses = s.id)
                order by s.run_id, s.earned_on, s.source, s.document, s.line, s.version, s.id""", List.of(agreement.value()), ShareRows::share);
    }

    /** How often each share of an agreement was booked, by the id of its first booking, where it was more than once or stands no more. */
    public Map<ShareId, Integer> bookings(AgreementId agreement) {
        record Booked(ShareId first, int times) {}
        return database
                .query(
                        """
                        select source, document, line, version, segment_start, clause, payee, count(*) as times
                        from tributary.share where agreement = ? and reverses is null
                        group by source, document, line, version, segment_start, clause, payee
                        having count(*) > 1 or bool_or(exists (select 1 from tributary.share r where r.reverses = share.id))""",
                        List.of(agreement.value()),
                        row -> new Booked(
                                ShareId.of(
                                        ShareRows.line(row),
                                        row.day("segment_start"),
                                        row.text("clause"),
                                        new OrganizationId(row.text("payee")),
                                        1),
                                Math.toIntExact(row.number("times"))))
                .stream()
                .collect(Collectors.toMap(Booked::first, Booked::times));
    }

    /** The run that first attributed each line of an agreement. */
    public Map<LineKey, Long> firstRuns(AgreementId agreement) {
        record First(LineKey line, long run) {}
        return database
                .query("""
                        select source, document, line, version, min(run_id) as run from tributary.share
                        where agreement = ? and kind <> 'FEE' and reverses is null
                        group by source, document, line, version""", List.of(agreement.value()), row -> new First(ShareRows.line(row), row.number("run")))
                .stream()
                .collect(Collectors.toMap(First::line, First::run));
    }

    /** The days whose fees each run booked for an agreement, by run. */
    public Map<Long, DateRange> feeDays(AgreementId agreement) {
        return database
                .query(
                        "select run_id, fees_from, fees_to from tributary.run_fees where agreement = ?",
                        List.of(agreement.value()),
                        row -> Map.entry(row.number("run_id"), new DateRange(row.day("fees_from"), row.day("fees_to"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first day whose fees no run has booked yet, if a run has booked any. */
    public Optional<LocalDate> feesDueFrom(AgreementId agreement) {
        return database.find(
                        "select max(fees_to) as due from tributary.run_fees where agreement = ?",
                        List.of(agreement.value()),
                        row -> row.optionalDay("due"))
                .flatMap(due -> due);
    }

    /** Records whose days' fees a run booked. */
    public void bookedFees(long run, AgreementId agreement, DateRange days) {
        database.update(
                "insert into tributary.run_fees (run_id, agreement, fees_from, fees_to) values (?, ?, ?, ?)",
                List.of(run, agreement.value(), days.startInclusive(), days.endExclusive()));
    }
}
