package org.tributary.attribution.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.scenario.ScenarioQuestion;
import org.tributary.attribution.scenario.StoredScenario;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.money.document.MoneyView;

/** A scenario with its result. */
public record ScenarioView(
        String id,
        String name,
        @Nullable String note,
        String agreement,
        String from,
        String to,
        TermsView terms,
        List<FactorView> factors,
        String createdAt,
        String createdBy,
        ResultView result) {

    /** Which terms it replays under. */
    public record TermsView(
            @Nullable String draft,
            @Nullable String knownOn,
            @Nullable String continued) {

        static TermsView of(ScenarioQuestion.Terms terms) {
            return new TermsView(
                    terms.draft().orElse(null),
                    terms.knownOn().map(LocalDate::toString).orElse(null),
                    terms.continued().orElse(null));
        }
    }

    /** What lines are multiplied by. */
    public record FactorView(
            @Nullable String channel,
            @Nullable String product,
            @Nullable String fromMonth,
            String factor) {

        static FactorView of(ScenarioQuestion.Growth growth) {
            return new FactorView(
                    growth.channel().map(ChannelCode::value).orElse(null),
                    growth.product().map(ProductId::value).orElse(null),
                    growth.fromMonth().map(YearMonth::toString).orElse(null),
                    growth.factor().fraction());
        }
    }

    /** What came out. */
    public record ResultView(
            String currency,
            int lines,
            DifferenceView total,
            List<DifferenceView> byPartner,
            List<DifferenceView> byChannel,
            List<DifferenceView> byProduct,
            List<DifferenceView> byMonth,
            List<DifferenceView> byClause) {

        /** The view of a result. */
        public static ResultView of(StoredScenario.Result result) {
            return new ResultView(
                    result.total().baseline().currency().getCurrencyCode(),
                    result.lines(),
                    DifferenceView.of(result.total()),
                    all(result.byPartner()),
                    all(result.byChannel()),
                    all(result.byProduct()),
                    all(result.byMonth()),
                    all(result.byClause()));
        }

        private static List<DifferenceView> all(List<StoredScenario.Compared> compared) {
            return compared.stream().map(DifferenceView::of).toList();
        }
    }

    /** What was, what would be, and what is more. */
    public record DifferenceView(String key, String baseline, String scenario, String difference) {

        static DifferenceView of(StoredScenario.Compared compared) {
            return new DifferenceView(
                    compared.key(),
                    MoneyView.plain(compared.baseline()),
                    MoneyView.plain(compared.scenario()),
                    MoneyView.plain(compared.difference()));
        }
    }

    /** The view of a scenario. */
    public static ScenarioView of(StoredScenario scenario) {
        ScenarioQuestion question = scenario.question();
        return new ScenarioView(
                scenario.id().toString(),
                question.name(),
                question.note().orElse(null),
                question.agreement().value(),
                question.stretch().startInclusive().toString(),
                question.stretch().endExclusive().toString(),
                TermsView.of(question.terms()),
                question.factors().stream().map(FactorView::of).toList(),
                scenario.createdAt().toString(),
                scenario.createdBy(),
                ResultView.of(scenario.result()));
    }
}
