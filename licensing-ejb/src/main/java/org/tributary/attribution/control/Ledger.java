package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.CapPositions;
import org.tributary.attribution.Explanation;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Run;
import org.tributary.attribution.Share;
import org.tributary.channel.Provenance;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.AgreementId;
import org.tributary.terms.ClauseId;

/** The ledger as it is written: shares, postings and explanations are appended, and only a cap's position ever changes. */
@Dependent
public class Ledger {

    private final Database database;

    @Inject
    public Ledger(Database database) {
        this.database = database;
    }

    /** Waits until no other run is under way; one run sees all of the one before. */
    public void lock() {
        database.lock("tributary.attribution");
    }

    /** The number of the next run. */
    public long nextRun() {
        return database.find("select nextval('tributary.run_id') as id", List.of(), row -> row.number("id"))
                .orElseThrow();
    }

    /** What has accrued towards the caps of an agreement, locked until the end of the transaction. */
    public CapPositions lockCaps(AgreementId agreement) {
        Map<ClauseId, Money> accrued = new HashMap<>();
        database.query(
                        "select cap, currency, accrued from tributary.cap_position where agreement = ? order by cap for update",
                        List.of(agreement.value()),
                        row -> Map.entry(new ClauseId(row.text("cap")), row.money("accrued", "currency")))
                .forEach(entry -> accrued.put(entry.getKey(), entry.getValue()));
        return new CapPositions(accrued);
    }

    /** Writes the positions back. */
    public void store(AgreementId agreement, CapPositions caps) {
        caps.accrued().forEach((cap, accrued) -> {
            int changed = database.update(
                    "update tributary.cap_position set accrued = ? where agreement = ? and cap = ?",
                    List.of(accrued.minorUnits(), agreement.value(), cap.value()));
            if (changed != 1) {
                throw new IllegalStateException("the cap " + cap + " has no position");
            }
        });
    }

    /** Appends a run with its shares. */
    public void append(Run run, List<Attribution> attributions) {
        BulkInsert shares = BulkInsert.into("tributary.share", SHARE);
        BulkInsert postings = BulkInsert.into("tributary.posting", POSTING);
        BulkInsert steps = BulkInsert.into("tributary.explanation_step", STEP);
        for (Attribution attribution : attributions) {
            addShare(shares, attribution.share(), run.id());
            attribution.postings().forEach(posting -> addPosting(postings, attribution.share(), posting));
            addSteps(steps, attribution.share(), attribution.explanation().steps());
            if (postings.isFull() || steps.isFull()) {
                insert(shares, postings, steps);
            }
        }
        insert(shares, postings, steps);
        insertRun(run);
    }

    private void insert(BulkInsert... inserts) {
        for (BulkInsert insert : inserts) {
            insert.insert(database);
        }
    }

    private void insertRun(Run run) {
        database.update(
                "insert into tributary.run values (?, ?, ?, ?, ?, ?, ?, ?)",
                List.of(
                        run.id(),
                        run.startedAt(),
                        run.finishedAt(),
                        run.knownAt(),
                        run.lines(),
                        run.shares(),
                        run.postings(),
                        run.startedBy()));
    }

    private static final String[] SHARE = {
        "id uuid",
        "kind text",
        "source text",
        "document text",
        "line text",
        "version integer",
        "channel text",
        "product text",
        "regime text",
        "clause text",
        "payer text",
        "payee text",
        "segment_start date",
        "segment_end date",
        "base_kind text",
        "base bigint",
        "rate_numerator numeric",
        "rate_denominator numeric",
        "accrued bigint",
        "payable bigint",
        "currency text",
        "earned_on date",
        "recorded_at timestamptz",
        "run_id bigint"
    };

    private static void addShare(BulkInsert rows, Share share, long run) {
        rows.row(
                share.id(),
                share.kind(),
                share.line().source(),
                share.line().document(),
                share.line().line(),
                share.line().version(),
                share.channel(),
                share.product(),
                share.regime(),
                share.clause(),
                share.payer(),
                share.payee(),
                share.segment().startInclusive(),
                share.segment().endExclusive(),
                share.baseKind(),
                share.base().minorUnits(),
                share.rate().map(Rate::numerator),
                share.rate().map(Rate::denominator),
                share.accrued().minorUnits(),
                share.payable().minorUnits(),
                share.payable().currency(),
                share.earnedOn(),
                share.recordedAt(),
                run);
    }

    private static final String[] POSTING = {
        "share_id uuid",
        "month date",
        "account text",
        "party text",
        "amount bigint",
        "currency text",
        "reporting bigint",
        "accrued bigint",
        "reporting_currency text",
        "recorded_at timestamptz"
    };

    private static void addPosting(BulkInsert rows, Share share, Posting posting) {
        rows.row(
                share.id(),
                posting.month(),
                posting.account(),
                posting.party(),
                posting.amount().minorUnits(),
                posting.amount().currency(),
                posting.reporting().minorUnits(),
                posting.accrued().minorUnits(),
                posting.reporting().currency(),
                posting.recordedAt());
    }

    private static final String[] STEP = {
        "share_id uuid",
        "position integer",
        "title text",
        "words text",
        "amount bigint",
        "currency text",
        "clause text",
        "provenance_tag text",
        "provenance_source text"
    };

    private static void addSteps(BulkInsert rows, Share share, List<Explanation.Step> steps) {
        for (int position = 0; position < steps.size(); position++) {
            Explanation.Step step = steps.get(position);
            rows.row(
                    share.id(),
                    position,
                    step.title(),
                    step.text(),
                    step.amount().map(Money::minorUnits),
                    step.amount().map(Money::currency),
                    step.clause(),
                    step.provenance().map(Provenance::tag),
                    step.provenance().map(Provenance::source));
        }
    }

    /** A page of runs, newest first. */
    public List<Run> runs(int page, int size) {
        return database.query(
                "select * from tributary.run order by id desc limit ? offset ?",
                List.of(size, (page - 1L) * size),
                Ledger::run);
    }

    /** How many runs there are. */
    public long countRuns() {
        return database.find("select count(*) as runs from tributary.run", List.of(), row -> row.number("runs"))
                .orElseThrow();
    }

    /** One run, or empty. */
    public Optional<Run> findRun(long id) {
        return database.find("select * from tributary.run where id = ?", List.of(id), Ledger::run);
    }

    private static Run run(Row row) {
        return new Run(
                row.number("id"),
                row.instant("started_at"),
                row.instant("finished_at"),
                row.instant("known_at"),
                Math.toIntExact(row.number("lines")),
                Math.toIntExact(row.number("shares")),
                Math.toIntExact(row.number("postings")),
                row.text("started_by"));
    }
}
