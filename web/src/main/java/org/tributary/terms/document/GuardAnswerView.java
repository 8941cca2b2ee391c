package org.tributary.terms.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.terms.boundary.SalesPermissions.Answered;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.guard.GuardAnswer;
import org.tributary.terms.guard.GuardQuestion;

/** Whether a sale is allowed, by which clause, and why. */
public record GuardAnswerView(
        String verdict,
        String agreement,
        String regime,
        @Nullable String clause,
        String productClass,
        String on,
        String reason,
        List<String> steps) {

    /** The view of an answer. */
    public static GuardAnswerView of(GuardQuestion question, Answered answered) {
        GuardAnswer answer = answered.answer();
        return new GuardAnswerView(
                answer.verdict().name(),
                answered.agreement().value(),
                answer.regime(),
                answer.clause().map(ClauseId::value).orElse(null),
                answer.productClass().name(),
                question.on().toString(),
                answer.reason(),
                answer.steps());
    }
}
