package org.tributary.attribution.document;

import java.util.List;
import org.tributary.attribution.scenario.ScenarioQuestion;
import org.tributary.attribution.scenario.StoredScenario;
import org.tributary.money.document.MoneyView;

/** A scenario without its rows. */
public record ScenarioSummaryView(
        String id,
        String name,
        String agreement,
        String from,
        String to,
        String createdAt,
        String createdBy,
        String currency,
        String difference) {

    /** One page of them. */
    public record PageView(List<ScenarioSummaryView> items, int page, int size, long total) {}

    /** The view of a scenario in a list. */
    public static ScenarioSummaryView of(StoredScenario scenario) {
        ScenarioQuestion question = scenario.question();
        return new ScenarioSummaryView(
                scenario.id().toString(),
                question.name(),
                question.agreement().value(),
                question.stretch().startInclusive().toString(),
                question.stretch().endExclusive().toString(),
                scenario.createdAt().toString(),
                scenario.createdBy(),
                scenario.result().total().baseline().currency().getCurrencyCode(),
                MoneyView.plain(scenario.result().total().difference()));
    }
}
