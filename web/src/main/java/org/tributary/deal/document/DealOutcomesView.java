package org.tributary.deal.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.database.Outcome;
import org.tributary.deal.Deal;
import org.tributary.deal.DealId;

/** What became of each of many deals, or would. */
public record DealOutcomesView(boolean dryRun, List<OutcomeView> items) {

    /** One of them: as it is afterwards, or why it is refused. */
    public record OutcomeView(
            String id,
            @Nullable String state,
            @Nullable Integer version,
            @Nullable String code,
            @Nullable String message) {

        static OutcomeView of(Outcome<DealId, Deal> outcome, LocalDate today) {
            return new OutcomeView(
                    outcome.id().toString(),
                    outcome.done().map(deal -> deal.stateOn(today).name()).orElse(null),
                    outcome.done().map(Deal::version).orElse(null),
                    outcome.refused().map(Refusal.Fault::code).orElse(null),
                    outcome.refused().map(Refusal.Fault::message).orElse(null));
        }
    }

    /** The view of some outcomes. */
    public static DealOutcomesView of(boolean dryRun, List<Outcome<DealId, Deal>> outcomes, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new DealOutcomesView(
                dryRun,
                outcomes.stream().map(outcome -> OutcomeView.of(outcome, today)).toList());
    }
}
