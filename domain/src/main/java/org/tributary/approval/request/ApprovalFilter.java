package org.tributary.approval.request;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests are asked for.
 *
 * @param states as they are at the moment of the question; empty for all
 * @param text part of the title, of what is asked about or of who asks, case ignored
 * @param requester the username of who asks
 */
public record ApprovalFilter(
        Set<RequestState> states, Optional<SubjectKind> kind, Optional<String> text, Optional<String> requester) {

    /** All of them. */
    public static final ApprovalFilter ALL =
            new ApprovalFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Copies the states. */
    public ApprovalFilter {
        states = Set.copyOf(states);
    }

    /** Whether a request is one of them at a moment. */
    public boolean includes(ApprovalRequest request, Instant now) {
        Subject subject = request.asked().subject();
        String told = request.asked().title() + " " + subject.id() + " "
                + request.requester().username();
        return (states.isEmpty() || states.contains(request.stateAt(now)))
                && kind.map(subject.kind()::equals).orElse(true)
                && text.map(part -> told.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && requester.map(request.requester().username()::equals).orElse(true);
    }
}
