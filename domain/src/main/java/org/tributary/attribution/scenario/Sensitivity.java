package org.tributary.attribution.scenario;

import java.util.ArrayList;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.party.OrganizationId;

/**
 * What a scenario comes to for several values of one parameter: a curve.
 *
 * @param baseline what the scenario is compared with
 * @param points in the order of the values given
 */
public record Sensitivity(Figures baseline, List<Point> points) {

    /** What it comes to at one value. */
    public record Point(ParameterChange parameter, Figures total) {}

    /** Copies the points. */
    public Sensitivity {
        points = List.copyOf(points);
    }

    /**
     * Computes the curve.
     *
     * @param values of one field of one clause, one at least; each is set after the scenario's own changes
     * @throws Refusal.Invalid if there is no value, or they are not of one parameter
     */
    public static Sensitivity of(
            Scenario scenario, List<ParameterChange> values, Books books, Knowledge now, OrganizationId vendor) {
        long parameters = values.stream()
                .map(value -> value.getClass() + " " + value.clause())
                .distinct()
                .count();
        if (parameters != 1) {
            throw new Refusal.Invalid("sensitivity.parameter", "A curve is drawn over one parameter of one clause.");
        }
        List<ScenarioResult> results = values.stream()
                .map(TermsChange.ParameterChanged::new)
                .map(change -> scenario.and(change).compute(books, now, vendor))
                .toList();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(new Point(values.get(i), results.get(i).total().assumed()));
        }
        return new Sensitivity(results.getFirst().total().baseline(), points);
    }
}
