package org.tributary.attribution.restatement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Share;
import org.tributary.billing.LineKey;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * A restatement as partners read it: what each was told of a line under a clause, what it is told now, and in which month the difference is
 * booked.
 *
 * @param rows in the order of the restatement
 * @param totals by partner, then currency
 */
public record RestatementDocument(List<Row> rows, List<Total> totals) {

    /** What a clause gives, and what of it is payable. */
    public record Amounts(Money accrued, Money payable) {

        Amounts plus(Amounts other) {
            return new Amounts(accrued.plus(other.accrued), payable.plus(other.payable));
        }

        Amounts minus(Amounts other) {
            return new Amounts(accrued.minus(other.accrued), payable.minus(other.payable));
        }

        Amounts negated() {
            return new Amounts(accrued.negated(), payable.negated());
        }

        static Amounts none(Currency currency) {
            return new Amounts(Money.zero(currency), Money.zero(currency));
        }

        static Amounts of(Share share) {
            return new Amounts(share.accrued(), share.payable());
        }
    }

    /** What is booked of a difference in one month: payable, in the currency of the row. */
    public record Booked(YearMonth period, Money payable) {}

    /**
     * One line under one clause, its segments together; those that did not change are left out.
     *
     * @param booked by month, never in a closed one
     * @param reasons why, each once
     */
    public record Row(
            OrganizationId payer,
            OrganizationId payee,
            LineKey line,
            String clause,
            Amounts told,
            Amounts now,
            List<Booked> booked,
            SortedSet<Reason> reasons) {

        /** What is told now less what was told. */
        public Amounts difference() {
            return now.minus(told);
        }
    }

    /**
     * What it comes to for one partner: what it receives less what clauses make it pay.
     *
     * @param told of what changes; what does not is left out
     */
    public record Total(OrganizationId partner, Amounts told, Amounts now) {

        /** What is told now less what was told. */
        public Amounts difference() {
            return now.minus(told);
        }
    }

    private record RowKey(OrganizationId payer, OrganizationId payee, LineKey line, String clause, Currency currency) {}

    private record TotalKey(OrganizationId partner, Currency currency) {}

    private static final Comparator<TotalKey> TOTALS = Comparator.comparing(TotalKey::partner)
            .thenComparing(key -> key.currency().getCurrencyCode());

    /** Copies the lists. */
    public RestatementDocument {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /** The document of a restatement. */
    public static RestatementDocument of(Restatement restatement) {
        Map<RowKey, Gathered> gathered = new LinkedHashMap<>();
        for (Difference difference : restatement.differences()) {
            difference.reversal().ifPresent(reversal -> gather(gathered, reversal, difference.reason()));
            difference.booking().ifPresent(booking -> gather(gathered, booking, difference.reason()));
        }
        List<Row> rows = new ArrayList<>();
        Map<TotalKey, Total> totals = new TreeMap<>(TOTALS);
        gathered.forEach((key, sums) -> {
            rows.add(sums.row(key));
            add(totals, key.payee(), sums.told, sums.now);
            if (sums.decidedByClause) {
                add(totals, key.payer(), sums.told.negated(), sums.now.negated());
            }
        });
        return new RestatementDocument(rows, List.copyOf(totals.values()));
    }

    /** The rows and the total of one partner: what it may see. */
    public RestatementDocument seenBy(OrganizationId partner) {
        return new RestatementDocument(
                rows.stream()
                        .filter(row ->
                                row.payee().equals(partner) || row.payer().equals(partner))
                        .toList(),
                totals.stream().filter(total -> total.partner().equals(partner)).toList());
    }

    private static void gather(Map<RowKey, Gathered> gathered, Attribution attribution, Reason reason) {
        Share share = attribution.share();
        Currency currency = share.payable().currency();
        RowKey key = new RowKey(share.payer(), share.payee(), share.line(), share.clause(), currency);
        gathered.computeIfAbsent(key, _ -> new Gathered(currency)).add(attribution, reason);
    }

    private static void add(Map<TotalKey, Total> totals, OrganizationId partner, Amounts told, Amounts now) {
        totals.merge(
                new TotalKey(partner, told.payable().currency()),
                new Total(partner, told, now),
                (one, other) -> new Total(
                        partner, one.told().plus(other.told()), one.now().plus(other.now())));
    }

    /** What comes together of one row. */
    private static final class Gathered {
        private Amounts told;
        private Amounts now;
        private boolean decidedByClause;
        private final Map<YearMonth, Money> booked = new TreeMap<>();
        private final SortedSet<Reason> reasons = new TreeSet<>();

        Gathered(Currency currency) {
            told = Amounts.none(currency);
            now = Amounts.none(currency);
        }

        void add(Attribution attribution, Reason reason) {
            Share share = attribution.share();
            if (share.reverses().isPresent()) {
                told = told.minus(Amounts.of(share));
            } else {
                now = now.plus(Amounts.of(share));
            }
            decidedByClause = share.kind() == Share.Kind.REVENUE_SHARE || share.kind() == Share.Kind.FEE;
            received(attribution).forEach(posting -> booked.merge(posting.period(), posting.amount(), Money::plus));
            reasons.add(reason);
        }

        private static Stream<Posting> received(Attribution attribution) {
            return attribution.postings().stream()
                    .filter(posting ->
                            posting.party().equals(attribution.share().payee()));
        }

        Row row(RowKey key) {
            List<Booked> periods = booked.entrySet().stream()
                    .filter(entry -> !entry.getValue().isZero())
                    .map(entry -> new Booked(entry.getKey(), entry.getValue()))
                    .toList();
            return new Row(key.payer(), key.payee(), key.line(), key.clause(), told, now, periods, reasons);
        }
    }
}
