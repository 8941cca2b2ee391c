package org.tributary.attribution.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.tributary.attribution.AttributionFilter;

/**
 * The {@code where} of a question about the ledger: what the filter asks for, and, whatever it asks for, only what the scope of
 * the caller may see. Row-level security says the same once more.
 */
final class Conditions {

    private static final String ALL = "*";

    private final List<String> parts = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private Conditions() {}

    /** Over shares {@code s}, by the day earned. */
    static Conditions ofShares(AttributionFilter filter, String scope) {
        Conditions conditions = new Conditions().matching(filter);
        filter.from().ifPresent(day -> conditions.and("s.earned_on >= ?", day));
        filter.to().ifPresent(day -> conditions.and("s.earned_on < ?", day));
        filter.knownAt().ifPresent(instant -> conditions.and("s.recorded_at <= ?", instant));
        return scope.equals(ALL) ? conditions : conditions.and("(s.payer = ? or s.payee = ?)", scope, scope);
    }

    /** Over postings {@code p} and their shares {@code s}, by month: one counts if its first day lies in the filter's range. */
    static Conditions ofPostings(AttributionFilter filter, String scope) {
        Conditions conditions = new Conditions().matching(filter);
        filter.from().ifPresent(day -> conditions.and("p.month >= ?", day));
        filter.to().ifPresent(day -> conditions.and("p.month < ?", day));
        filter.knownAt().ifPresent(instant -> conditions.and("p.recorded_at <= ?", instant));
        return scope.equals(ALL) ? conditions : conditions.and("p.party = ?", scope);
    }

    private Conditions matching(AttributionFilter filter) {
        among("s.channel", filter.channels());
        among("s.product", filter.products());
        among("s.regime", filter.regimes());
        among("s.kind", filter.kinds());
        if (!filter.parties().isEmpty()) {
            and("(s.payer = any(?) or s.payee = any(?))", filter.parties(), filter.parties());
        }
        filter.text().ifPresent(text -> and("position(lower(?) in lower(s.document)) > 0", text));
        return this;
    }

    private void among(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            and(column + " = any(?)", values);
        }
    }

    private Conditions and(String part, Object... values) {
        parts.add(part);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    /** For after {@code where}. */
    String sql() {
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    /** The values of its question marks, then {@code more}. */
    List<Object> arguments(Object... more) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
