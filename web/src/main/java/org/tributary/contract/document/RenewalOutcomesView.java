package org.tributary.contract.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.boundary.AmendmentProposals;
import org.tributary.contract.boundary.AmendmentProposals.Outcome.Amended;
import org.tributary.contract.boundary.AmendmentProposals.Outcome.Proposed;
import org.tributary.database.Outcome;

/** What became of each of many contracts of which a further term is agreed, or would. */
public record RenewalOutcomesView(boolean dryRun, List<OutcomeView> items) {

    /** One of them: until when it runs then, the request that it waits for, or why it is refused. */
    public record OutcomeView(
            String contract,
            @Nullable Integer version,
            @Nullable String endsOn,
            @Nullable String approval,
            @Nullable String code,
            @Nullable String message) {

        static OutcomeView of(boolean dryRun, Outcome<ContractId, AmendmentProposals.Outcome> outcome) {
            Optional<Contract> amended =
                    outcome.done().filter(Amended.class::isInstance).map(done -> ((Amended) done).contract());
            Optional<AmendmentProposals.Waiting> waits =
                    outcome.done().filter(Proposed.class::isInstance).map(done -> ((Proposed) done).waiting());
            return new OutcomeView(
                    outcome.id().value(),
                    amended.map(contract -> contract.amendments().size()).orElse(null),
                    amended.map(contract -> contract.timeline().endExclusive().toString())
                            .orElse(null),
                    // what was undone cannot be opened
                    waits.map(waiting -> dryRun ? "" : waiting.request().id().toString())
                            .orElse(null),
                    outcome.refused().map(Refusal.Fault::code).orElse(null),
                    outcome.refused().map(Refusal.Fault::message).orElse(null));
        }
    }

    /** The view of some outcomes. */
    public static RenewalOutcomesView of(
            boolean dryRun, List<Outcome<ContractId, AmendmentProposals.Outcome>> outcomes) {
        return new RenewalOutcomesView(
                dryRun,
                outcomes.stream()
                        .map(outcome -> OutcomeView.of(dryRun, outcome))
                        .toList());
    }
}
