package org.tributary.attribution.scenario;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tributary.money.Money;

/** A scenario as it is kept: what was asked, what came out, when and by whom. */
public record StoredScenario(UUID id, ScenarioQuestion question, Result result, Instant createdAt, String createdBy) {

    /**
     * What came out, added up by each axis. What the vendor retains: receipts and shares it receives, less those it owes.
     *
     * @param lines how many lines were evaluated
     */
    public record Result(
            int lines,
            Compared total,
            List<Compared> byPartner,
            List<Compared> byChannel,
            List<Compared> byProduct,
            List<Compared> byMonth,
            List<Compared> byClause) {

        /** Copies the lists. */
        public Result {
            byPartner = List.copyOf(byPartner);
            byChannel = List.copyOf(byChannel);
            byProduct = List.copyOf(byProduct);
            byMonth = List.copyOf(byMonth);
            byClause = List.copyOf(byClause);
        }

        /** The result of a computation. */
        public static Result of(ScenarioResult computed, int lines) {
            return new Result(
                    lines,
                    compared("total", computed.total()),
                    by(computed, Cell.Axis.PARTNER),
                    by(computed, Cell.Axis.CHANNEL),
                    by(computed, Cell.Axis.PRODUCT),
                    by(computed, Cell.Axis.MONTH),
                    by(computed, Cell.Axis.CLAUSE));
        }

        private static List<Compared> by(ScenarioResult computed, Cell.Axis axis) {
            return computed.by(axis).stream()
                    .map(group -> compared(group.key().getFirst(), group.figures()))
                    .toList();
        }

        private static Compared compared(String key, ScenarioResult.Compared figures) {
            return new Compared(key, figures.baseline().net(), figures.assumed().net());
        }
    }

    /** One value of one axis: what was, and what would be. */
    public record Compared(String key, Money baseline, Money scenario) {

        /** What would be more. */
        public Money difference() {
            return scenario.minus(baseline);
        }
    }
}
