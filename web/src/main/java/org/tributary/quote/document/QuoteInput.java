package org.tributary.quote.document;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.contract.ContractId;
import org.tributary.deal.DealId;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.quote.Acceptance;
import org.tributary.quote.DiscountFloors;
import org.tributary.quote.Offer;
import org.tributary.quote.QuoteId;
import org.tributary.quote.QuoteStep;

/** What is written about quotes, read from documents. */
public final class QuoteInput {

    private static final int LONGEST_WORDS = 2000;

    /** A new quote. */
    public record Begun(QuoteId id, Optional<DealId> deal, Offer offer) {}

    /** A version more of the revision that was read. */
    public record Written(int revision, Offer offer) {}

    /** A step of the revision that was read. */
    public record Step(QuoteStep step, int revision, Optional<String> words) {}

    /** What was presented, signed. */
    public record Accepted(int revision, Acceptance acceptance) {}

    private QuoteInput() {}

    /** @throws Refusal.Invalid with every fault of the document */
    public static Begun begun(JsonDocument document) {
        Fields fields = document.fields();
        Optional<QuoteId> id = fields.text("id", QuoteId::new);
        Optional<DealId> deal = fields.optionalText("deal", text -> new DealId(Forms.id(text, "deal")));
        Optional<Offer> offer = fields.record("offer", Offer.class);
        return read(document, fields.end(() -> new Begun(id.orElseThrow(), deal, offer.orElseThrow())));
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static Written written(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Integer> revision = fields.whole("revision", 1);
        Optional<Offer> offer = fields.record("offer", Offer.class);
        return read(document, fields.end(() -> new Written(revision.orElseThrow(), offer.orElseThrow())));
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static Offer offer(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Offer> offer = fields.record("offer", Offer.class);
        return read(document, fields.end(offer::orElseThrow));
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static Step step(JsonDocument document) {
        Fields fields = document.fields();
        Optional<QuoteStep> step = fields.text("step", Forms.oneOf(QuoteStep.class));
        Optional<Integer> revision = fields.whole("revision", 1);
        Optional<String> words = fields.optionalText("words", QuoteInput::words);
        return read(document, fields.end(() -> new Step(step.orElseThrow(), revision.orElseThrow(), words)));
    }

    private static String words(String text) {
        if (text.length() > LONGEST_WORDS) {
            throw new Refusal.Invalid("quote.words", "Words have 2,000 characters at most.");
        }
        return text;
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static Accepted accepted(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Integer> revision = fields.whole("revision", 1);
        Optional<ContractId> contract = fields.optionalText("contract", ContractId::new);
        Optional<SpendAgreementId> agreement = fields.optionalText("agreement", SpendAgreementId::new);
        Optional<LocalDate> signedOn = fields.text("signedOn", Forms::day);
        Optional<String> order = fields.optionalText("purchaseOrder");
        return read(
                document,
                fields.end(() -> new Accepted(
                        revision.orElseThrow(), new Acceptance(contract, agreement, signedOn.orElseThrow(), order))));
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static DiscountFloors floors(JsonDocument document) {
        Fields fields = document.fields();
        Optional<DiscountFloors> floors = fields.record("policy", DiscountFloors.class);
        return read(document, fields.end(floors::orElseThrow));
    }

    private static <T> T read(JsonDocument document, Optional<T> value) {
        document.faults().refuseIfAny("quote.invalid");
        return value.orElseThrow();
    }
}
