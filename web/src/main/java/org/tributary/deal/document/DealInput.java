package org.tributary.deal.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.deal.Adjudication;
import org.tributary.deal.Conflict;
import org.tributary.deal.DealId;
import org.tributary.deal.DealStep;
import org.tributary.deal.Evidence;
import org.tributary.deal.Opportunity;
import org.tributary.deal.RefusalReason;
import org.tributary.deal.boundary.Deals;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.party.OrganizationId;

/** A deal as it is registered: for whom, and what it is about. */
public record DealInput(Optional<OrganizationId> partner, Opportunity deal) {

    /** How many at once. */
    private static final int MOST = 200;

    private static final Set<DealStep> STEPS =
            EnumSet.of(DealStep.REGISTER, DealStep.REFUSE, DealStep.WITHDRAW, DealStep.WIN, DealStep.LOSE);

    /** A step of a deal, and the version that was read. */
    public record Step(int version, DealStep step, Optional<RefusalReason> reason, Optional<String> words) {

        /** @throws Refusal.Invalid with every fault of the document */
        public static Step read(JsonDocument document) {
            Fields fields = document.fields();
            Optional<Integer> version = fields.whole("version", 1);
            Optional<DealStep> step = fields.text("step", DealInput::step);
            Optional<RefusalReason> reason = fields.optionalText("reason", Forms.oneOf(RefusalReason.class));
            Optional<String> words = fields.optionalText("words", Forms.words(2_000));
            return whole(
                    document, fields.end(() -> new Step(version.orElseThrow(), step.orElseThrow(), reason, words)));
        }
    }

    /** The same step of many deals. */
    public record Steps(
            List<Deals.Pick> items,
            DealStep step,
            Optional<RefusalReason> reason,
            Optional<String> words,
            boolean dryRun) {

        /** @throws Refusal.Invalid with every fault of the document */
        public static Steps read(JsonDocument document) {
            Fields fields = document.fields();
            List<Deals.Pick> items =
                    fields.hasSize("items", 1, MOST) ? fields.objects("items", DealInput::pick) : List.of();
            Optional<DealStep> step = fields.text("step", DealInput::step);
            Optional<RefusalReason> reason = fields.optionalText("reason", Forms.oneOf(RefusalReason.class));
            Optional<String> words = fields.optionalText("words", Forms.words(2_000));
            Optional<Boolean> dryRun = fields.truth("dryRun");
            return whole(
                    document,
                    fields.end(() -> new Steps(items, step.orElseThrow(), reason, words, dryRun.orElseThrow())));
        }
    }

    /** An extension of a deal, and the version that was read. */
    public record Extension(int version, Evidence proof) {

        /** @throws Refusal.Invalid with every fault of the document */
        public static Extension read(JsonDocument document) {
            Fields fields = document.fields();
            Optional<Integer> version = fields.whole("version", 1);
            Optional<Evidence> proof = fields.record("proof", Evidence.class);
            return whole(document, fields.end(() -> new Extension(version.orElseThrow(), proof.orElseThrow())));
        }
    }

    /** The decision of a conflict, and the version that was read. */
    public record Decided(
            int version, Conflict.Kind kind, Optional<DealId> other, Adjudication.Decision decision, String reason) {

        /** @throws Refusal.Invalid with every fault of the document */
        public static Decided read(JsonDocument document) {
            Fields fields = document.fields();
            Optional<Integer> version = fields.whole("version", 1);
            Optional<Conflict.Kind> kind = fields.text("kind", Forms.oneOf(Conflict.Kind.class));
            Optional<DealId> other = fields.optionalText("other", DealView::idOf);
            Optional<Adjudication.Decision> decision =
                    fields.text("decision", Forms.oneOf(Adjudication.Decision.class));
            Optional<String> reason = fields.text("reason", Forms.words(2_000));
            return whole(
                    document,
                    fields.end(() -> new Decided(
                            version.orElseThrow(),
                            kind.orElseThrow(),
                            other,
                            decision.orElseThrow(),
                            reason.orElseThrow())));
        }
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static DealInput read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<OrganizationId> partner = fields.optionalText("partner", OrganizationId::new);
        Optional<Opportunity> deal = fields.record("deal", Opportunity.class);
        return whole(document, fields.end(() -> new DealInput(partner, deal.orElseThrow())));
    }

    private static Optional<Deals.Pick> pick(Fields fields) {
        Optional<DealId> id = fields.text("id", DealView::idOf);
        Optional<Integer> version = fields.whole("version", 1);
        return fields.end(() -> new Deals.Pick(id.orElseThrow(), version.orElseThrow()));
    }

    private static <T> T whole(JsonDocument document, Optional<T> read) {
        document.faults().refuseIfAny("deal.invalid");
        return read.orElseThrow();
    }

    private static DealStep step(String text) {
        DealStep step = Forms.oneOf(DealStep.class).apply(text);
        if (!STEPS.contains(step)) {
            throw new Refusal.Invalid("field.value", "One of REGISTER, REFUSE, WITHDRAW, WIN, LOSE.");
        }
        return step;
    }
}
