package org.tributary.approval.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.ApprovalStep;
import org.tributary.approval.request.CurrentStep;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.Measure;
import org.tributary.approval.request.Reason;
import org.tributary.approval.request.RequestChange;
import org.tributary.approval.request.RequestId;
import org.tributary.http.json.Forms;
import org.tributary.identity.Account;
import org.tributary.money.document.MoneyView;

/** A request for approval at a moment: what is asked about and why, whose yes it waits for, what was said, and what the caller may do with it. */
public record ApprovalView(
        String id,
        String kind,
        String subject,
        String subjectVersion,
        String title,
        String path,
        @Nullable MoneyView value,
        String state,
        int version,
        String requester,
        List<String> authors,
        String openedAt,
        String expiresAt,
        List<FactView> facts,
        List<ReasonView> reasons,
        List<StepView> steps,
        List<ChangeView> history,
        StandingView standing) {

    /** One page of them. */
    public record PageView(List<ApprovalView> items, int page, int size, long total) {}

    /** What was measured, in words. */
    public record FactView(String measure, String words, String value) {

        static FactView of(Fact fact) {
            return new FactView(fact.measure().name(), fact.measure().inWords(), fact.valueInWords());
        }
    }

    /** Why somebody has to say yes. */
    public record ReasonView(String rule, String words) {

        /** The view of a reason. */
        public static ReasonView of(Reason reason) {
            return new ReasonView(reason.rule(), reason.words());
        }
    }

    /** A yes that is needed, and what became of it. */
    public record StepView(
            String role,
            String state,
            @Nullable String escalatesAt,
            @Nullable String escalatesTo,
            boolean escalated,
            @Nullable String by,
            @Nullable String onBehalfOf,
            @Nullable String at) {

        static List<StepView> of(ApprovalRequest request, Instant now) {
            List<RequestChange> decisions = request.history().stream()
                    .filter(change -> change.role().isPresent())
                    .toList();
            Optional<CurrentStep> current = request.current();
            List<StepView> views = new ArrayList<>();
            for (int i = 0; i < request.requirement().steps().size(); i++) {
                ApprovalStep step = request.requirement().steps().get(i);
                int index = i;
                views.add(
                        i < decisions.size()
                                ? decided(step, decisions.get(i))
                                : current.filter(its -> its.index() == index)
                                        .map(its -> waited(its, now))
                                        .orElseGet(() -> waiting(step)));
            }
            return views;
        }

        private static StepView decided(ApprovalStep step, RequestChange decision) {
            return new StepView(
                    step.role(),
                    decision.what() == RequestChange.Kind.APPROVE ? "DONE" : "REFUSED",
                    null,
                    null,
                    !decision.role().equals(Optional.of(step.role())),
                    decision.by().username(),
                    decision.onBehalfOf().map(Account::username).orElse(null),
                    decision.at().toString());
        }

        private static StepView waited(CurrentStep current, Instant now) {
            return new StepView(
                    current.step().role(),
                    "CURRENT",
                    current.escalatesAt().map(Instant::toString).orElse(null),
                    escalatesTo(current.step()),
                    current.isEscalated(now),
                    null,
                    null,
                    null);
        }

        private static StepView waiting(ApprovalStep step) {
            return new StepView(step.role(), "WAITING", null, escalatesTo(step), false, null, null, null);
        }

        private static @Nullable String escalatesTo(ApprovalStep step) {
            return step.escalation().map(ApprovalStep.Escalation::to).orElse(null);
        }
    }

    /** Something that was done to it. */
    public record ChangeView(
            String what,
            String by,
            @Nullable String role,
            @Nullable String onBehalfOf,
            String at,
            @Nullable String comment) {

        static ChangeView of(RequestChange change) {
            return new ChangeView(
                    change.what().name(),
                    change.by().username(),
                    change.role().orElse(null),
                    change.onBehalfOf().map(Account::username).orElse(null),
                    change.at().toString(),
                    change.comment().orElse(null));
        }
    }

    /** What the caller may do with it now, or why not. */
    public record StandingView(
            boolean decides,
            @Nullable String role,
            @Nullable String onBehalfOf,
            @Nullable String code,
            @Nullable String message,
            boolean withdraws) {

        static StandingView of(ApprovalRequests.Standing standing) {
            return new StandingView(
                    standing.capacity().isPresent(),
                    standing.capacity().map(ApprovalRequest.Capacity::role).orElse(null),
                    standing.capacity()
                            .flatMap(ApprovalRequest.Capacity::onBehalfOf)
                            .map(Account::username)
                            .orElse(null),
                    standing.barred().map(Refusal.Fault::code).orElse(null),
                    standing.barred().map(Refusal.Fault::message).orElse(null),
                    standing.withdraws());
        }
    }

    /** The view of a request at a moment. */
    public static ApprovalView of(ApprovalRequest request, ApprovalRequests.Standing standing, Instant now) {
        return new ApprovalView(
                request.id().toString(),
                request.asked().subject().kind().code(),
                request.asked().subject().id(),
                request.asked().subject().version(),
                request.asked().title(),
                request.asked().path(),
                valueOf(request),
                request.stateAt(now).name(),
                request.version(),
                request.requester().username(),
                request.own().stream().map(Account::username).sorted().toList(),
                request.openedAt().toString(),
                request.expiresAt().toString(),
                request.asked().facts().stream().map(FactView::of).toList(),
                request.requirement().reasons().stream().map(ReasonView::of).toList(),
                StepView.of(request, now),
                request.history().stream().map(ChangeView::of).toList(),
                StandingView.of(standing));
    }

    /** The views of some requests, as far as the caller may act on each. */
    public static List<ApprovalView> of(List<ApprovalRequest> some, ApprovalRequests approvals, Instant now) {
        List<ApprovalRequests.Standing> standings = approvals.standings(some);
        List<ApprovalView> views = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            views.add(of(some.get(i), standings.get(i), now));
        }
        return views;
    }

    private static @Nullable MoneyView valueOf(ApprovalRequest request) {
        return request.asked().facts().stream()
                .filter(Fact.Amount.class::isInstance)
                .map(Fact.Amount.class::cast)
                .filter(amount -> amount.measure() == Measure.VALUE)
                .findFirst()
                .map(amount -> MoneyView.of(amount.value()))
                .orElse(null);
    }

    /** @throws Refusal.NotFound if the text is no id */
    public static RequestId idOf(String text) {
        UUID id = Forms.id(text, "approval");
        return new RequestId(id);
    }
}
