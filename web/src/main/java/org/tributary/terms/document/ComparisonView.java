package org.tributary.terms.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.document.DocumentWriter;
import org.tributary.terms.Revision;
import org.tributary.terms.comparison.ClauseChange;
import org.tributary.terms.comparison.Comparison;
import org.tributary.terms.comparison.FieldChange;

/** A revision held against the one it follows, clause by clause. */
public record ComparisonView(@Nullable String from, String to, List<ClauseChangeView> clauses) {

    /** What became of one clause. */
    public record ClauseChangeView(
            String clause,
            String kind,
            String change,
            @Nullable String before,
            @Nullable String after,
            List<FieldChangeView> fields) {

        static ClauseChangeView of(ClauseChange change) {
            return new ClauseChangeView(
                    change.clause().id().value(),
                    ClauseView.kindOf(DocumentWriter.write(change.clause())),
                    change.kind().name(),
                    change.beforeInWords().orElse(null),
                    change.afterInWords().orElse(null),
                    change.fields().stream().map(FieldChangeView::of).toList());
        }
    }

    /** A field that differs. */
    public record FieldChangeView(
            String field, @Nullable String before, @Nullable String after) {

        static FieldChangeView of(FieldChange change) {
            return new FieldChangeView(
                    change.field(), change.before().orElse(null), change.after().orElse(null));
        }
    }

    /** The view of a comparison. */
    public static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                comparison.before().map(Revision::regime).orElse(null),
                comparison.after().regime(),
                comparison.clauses().stream().map(ClauseChangeView::of).toList());
    }
}
