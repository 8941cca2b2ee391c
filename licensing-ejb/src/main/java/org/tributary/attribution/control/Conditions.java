package org.tributary.attribution.control;

import org.tributary.attribution.AttributionFilter;
import org.tributary.database.Where;

/**
 * The {@code where} of a question about the ledger: what the filter asks for, and, whatever it asks for, only what the scope of
 * the caller may see. Row-level security says the same once more.
 */
final class Conditions {

    private static final String ALL = "*";

    private Conditions() {}

    /** Over shares {@code s}, by the day earned. */
    static Where ofShares(AttributionFilter filter, String scope) {
        Where where = matching(filter);
        filter.from().ifPresent(day -> where.and("s.earned_on >= ?", day));
        filter.to().ifPresent(day -> where.and("s.earned_on < ?", day));
        filter.knownAt().ifPresent(instant -> where.and("s.recorded_at <= ?", instant));
        return scope.equals(ALL) ? where : where.and("(s.payer = ? or s.payee = ?)", scope, scope);
    }

    /** Over postings {@code p} and their shares {@code s}, by month: one counts if its first day lies in the filter's range. */
    static Where ofPostings(AttributionFilter filter, String scope) {
        Where where = matching(filter);
        filter.from().ifPresent(day -> where.and("p.month >= ?", day));
        filter.to().ifPresent(day -> where.and("p.month < ?", day));
        filter.knownAt().ifPresent(instant -> where.and("p.recorded_at <= ?", instant));
        return scope.equals(ALL) ? where : where.and("p.party = ?", scope);
    }

    private static Where matching(AttributionFilter filter) {
        Where where = new Where()
                .among("s.channel", filter.channels())
                .among("s.product", filter.products())
                .among("s.regime", filter.regimes())
                .among("s.kind", filter.kinds());
        if (!filter.parties().isEmpty()) {
            where.and("(s.payer = any(?) or s.payee = any(?))", filter.parties(), filter.parties());
        }
        filter.text().ifPresent(text -> where.saying(text, "s.document"));
        return where;
    }
}
