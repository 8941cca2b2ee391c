package org.tributary.deal.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.deal.Deal;
import org.tributary.deal.DealChange;
import org.tributary.deal.DealId;
import org.tributary.deal.DealState;
import org.tributary.deal.DealStep;
import org.tributary.deal.Protection;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Forms;
import org.tributary.party.OrganizationId;

/** A deal as of a day: what it is about, its clock, its protection, its history, and what the caller may do with it now. */
public record DealView(
        String id,
        @Nullable String partner,
        Object deal,
        String state,
        int version,
        String submittedAt,
        String submittedBy,
        DecisionView decision,
        @Nullable ProtectionView protection,
        List<ChangeView> history,
        List<String> steps) {

    /**
     * By when it is decided.
     *
     * @param late whether it still waits after the ceiling
     */
    public record DecisionView(String targetAt, String ceilingAt, boolean late) {}

    /**
     * The days on which nobody else may register it.
     *
     * @param to exclusive
     */
    public record ProtectionView(
            String from,
            String to,
            long daysLeft,
            boolean extended,
            List<String> reminders,
            @Nullable String nextReminder) {

        static ProtectionView of(Protection protection, RegistrationPolicy policy, LocalDate day) {
            return new ProtectionView(
                    protection.days().startInclusive().toString(),
                    protection.days().endExclusive().toString(),
                    protection.daysLeft(day),
                    protection.extended(),
                    protection.reminders(policy).stream()
                            .map(LocalDate::toString)
                            .toList(),
                    protection
                            .nextReminder(policy, day)
                            .map(LocalDate::toString)
                            .orElse(null));
        }
    }

    /** A step it took. */
    public record ChangeView(
            String step,
            String actor,
            String at,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String protectedUntil,
            @Nullable Object proof) {

        static ChangeView of(DealChange change) {
            return new ChangeView(
                    change.step().name(),
                    change.actor(),
                    change.at().toString(),
                    change.reason().map(Enum::name).orElse(null),
                    change.words().orElse(null),
                    change.protectedUntil().map(LocalDate::toString).orElse(null),
                    change.proof().<Object>map(DocumentWriter::write).orElse(null));
        }
    }

    /** On which day, and when, a deal is looked at. */
    public record Moment(LocalDate asOf, Instant now) {

        /** Now. */
        public static Moment of(Instant now) {
            return new Moment(LocalDate.ofInstant(now, ZoneOffset.UTC), now);
        }
    }

    /** The view of a deal. */
    public static DealView of(Deal deal, RegistrationPolicy policy, Moment moment, Collection<DealStep> steps) {
        DealState state = deal.stateOn(moment.asOf());
        Instant ceiling = policy.ceilingOf(deal.submittedAt());
        return new DealView(
                deal.id().toString(),
                deal.partner().map(OrganizationId::value).orElse(null),
                DocumentWriter.write(deal.opportunity()),
                state.name(),
                deal.version(),
                deal.submittedAt().toString(),
                deal.submitter(),
                new DecisionView(
                        policy.targetOf(deal.submittedAt()).toString(),
                        ceiling.toString(),
                        state == DealState.SUBMITTED && moment.now().isAfter(ceiling)),
                deal.protection()
                        .map(protection -> ProtectionView.of(protection, policy, moment.asOf()))
                        .orElse(null),
                deal.history().stream().map(ChangeView::of).toList(),
                steps.stream().sorted().map(DealStep::name).toList());
    }

    /**
     * The id of a deal as it stands in an address; what can be no id is the id of nothing.
     *
     * @throws org.tributary.Refusal.NotFound if it can be none
     */
    public static DealId idOf(String text) {
        return new DealId(Forms.id(text, "deal"));
    }
}
