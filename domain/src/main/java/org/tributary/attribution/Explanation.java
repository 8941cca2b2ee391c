package org.tributary.attribution;

import java.util.List;
import java.util.Optional;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Clause;

/** Why a share is what it is, step by step, in words and numbers. The partner reads the same text as finance. */
public record Explanation(List<Step> steps) {

    /**
     * One step.
     *
     * @param title a word or two: {@code Segment}
     * @param amount what the step arrives at
     * @param clause the clause applied
     * @param provenance where the clause comes from
     */
    public record Step(
            String title,
            String text,
            Optional<Money> amount,
            Optional<String> clause,
            Optional<Provenance> provenance) {

        /** A step in words alone. */
        public static Step of(String title, String text) {
            return new Step(title, text, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** A step that arrives at an amount. */
        public static Step of(String title, String text, Money amount) {
            return new Step(title, text, Optional.of(amount), Optional.empty(), Optional.empty());
        }
    }

    /** Copies the steps. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * The explanation of a share, which follows from it and the clauses alone. It names neither the customer nor other parties on the
     * route, and gives none of their amounts.
     *
     * @param clause the clause the share is owed under; empty for what the route decides
     * @param cuts the guarantee and cap it was held against, in any order
     */
    public static Explanation of(Share share, Optional<Clause> clause, List<Clause> cuts, String channelName) {
        return new Explanation(new ExplanationSteps(share, clause, cuts, channelName).steps());
    }

    /** The same, with the clauses looked up in the revision that decided it. */
    public static Explanation of(Share share, Revision terms, String channelName) {
        Optional<Clause> clause = terms.clauses().stream()
                .filter(candidate -> candidate.id().value().equals(share.clause()))
                .findFirst();
        List<Clause> cuts = share.calculation().cuts().stream()
                .flatMap(cut -> terms.find(cut.clause()).stream())
                .toList();
        return of(share, clause, cuts, channelName);
    }
}
