package org.tributary.approval.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The step that a request waits for.
 *
 * @param index from 0
 * @param since when it became due
 */
public record CurrentStep(ApprovalStep step, int index, Instant since) {

    /** From when somebody else may step in too. */
    public Optional<Instant> escalatesAt() {
        return step.escalation().map(escalation -> since.plus(Duration.ofHours(escalation.afterHours())));
    }

    /** Whether somebody else may step in by an instant. */
    public boolean isEscalated(Instant now) {
        return escalatesAt().filter(at -> !now.isBefore(at)).isPresent();
    }

    /** The roles that may decide by an instant, the step's own among them always. */
    public Set<String> roles(Instant now) {
        return Stream.concat(
                        Stream.of(step.role()),
                        step.escalation().filter(_ -> isEscalated(now)).map(ApprovalStep.Escalation::to).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
