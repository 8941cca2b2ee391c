package org.tributary.contract.document;

import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.contract.ContractId;
import org.tributary.contract.boundary.Renewals;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Rate;

/** A further term that is agreed of many contracts, and the version of each that was read. */
public record FurtherTermInput(List<Renewals.Pick> items, Renewals.FurtherTerm term, boolean dryRun) {

    /** How many at once. */
    private static final int MOST = 200;

    private static final int LONGEST_TERM = 120;

    /** @throws Refusal.Invalid with every fault of the document */
    public static FurtherTermInput read(JsonDocument document) {
        Fields fields = document.fields();
        List<Renewals.Pick> items =
                fields.hasSize("items", 1, MOST) ? fields.objects("items", FurtherTermInput::pick) : List.of();
        Optional<Integer> months = fields.whole("months", 1);
        fields.check("months", () -> withinReason(months));
        Optional<Rate> uplift = fields.optionalText("uplift", Rate::of);
        Optional<String> reason = fields.text("reason", Forms.words(200));
        Optional<Boolean> dryRun = fields.truth("dryRun");
        Optional<FurtherTermInput> read = fields.end(() -> new FurtherTermInput(
                items,
                new Renewals.FurtherTerm(months.orElseThrow(), uplift.orElse(Rate.ZERO), reason.orElseThrow()),
                dryRun.orElseThrow()));
        document.faults().refuseIfAny("contract.invalid");
        return read.orElseThrow();
    }

    private static Optional<Renewals.Pick> pick(Fields fields) {
        Optional<ContractId> id = fields.text("contract", ContractId::new);
        Optional<Integer> version = fields.whole("version", 0);
        return fields.end(() -> new Renewals.Pick(id.orElseThrow(), version.orElseThrow()));
    }

    private static int withinReason(Optional<Integer> months) {
        if (months.orElse(1) > LONGEST_TERM) {
            throw new Refusal.Invalid("field.value", "A term is " + LONGEST_TERM + " months long at most.");
        }
        return months.orElse(1);
    }
}
