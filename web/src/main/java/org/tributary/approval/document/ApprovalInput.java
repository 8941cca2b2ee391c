package org.tributary.approval.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.request.Decision;
import org.tributary.approval.request.RequestId;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.time.DateRange;

/** A yes or a no to one request, and the version that was read. */
public record ApprovalInput(int version, Decision decision, Optional<String> comment) {

    private static final int LONGEST = 2_000;
    private static final int MOST = 200;

    /** The same said to many. */
    public record Many(List<ApprovalRequests.Pick> items, Decision decision, Optional<String> comment, boolean dryRun) {

        /** @throws Refusal.Invalid with every fault of the document */
        public static Many read(JsonDocument document) {
            Fields fields = document.fields();
            List<ApprovalRequests.Pick> items =
                    fields.hasSize("items", 1, MOST) ? fields.objects("items", ApprovalInput::pick) : List.of();
            Optional<Decision> decision = fields.text("decision", Forms.oneOf(Decision.class));
            Optional<String> comment = fields.optionalText("comment", Forms.words(LONGEST));
            Optional<Boolean> dryRun = fields.truth("dryRun");
            return whole(
                    document, fields.end(() -> new Many(items, decision.orElseThrow(), comment, dryRun.orElseThrow())));
        }
    }

    /** A request that is taken back, and the version that was read. */
    public record Withdrawal(int version, Optional<String> comment) {

        /** @throws Refusal.Invalid with every fault of the document */
        public static Withdrawal read(JsonDocument document) {
            Fields fields = document.fields();
            Optional<Integer> version = fields.whole("version", 1);
            Optional<String> comment = fields.optionalText("comment", Forms.words(LONGEST));
            return whole(document, fields.end(() -> new Withdrawal(version.orElseThrow(), comment)));
        }
    }

    /** Who decides for the caller on which days. */
    public record Lent(String to, DateRange days, String reason) {

        /** @throws Refusal.Invalid with every fault of the document */
        public static Lent read(JsonDocument document) {
            Fields fields = document.fields();
            Optional<String> to = fields.text("to", Forms.words(80));
            Optional<LocalDate> first = fields.text("firstDay", Forms::day);
            Optional<LocalDate> end = fields.text("endDay", Forms::day);
            Optional<String> reason = fields.text("reason", Forms.words(200));
            Optional<DateRange> days = first.flatMap(from ->
                    end.flatMap(until -> fields.check("endDay", () -> new DateRange(from, until))));
            return whole(
                    document, fields.end(() -> new Lent(to.orElseThrow(), days.orElseThrow(), reason.orElseThrow())));
        }
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static ApprovalInput read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Integer> version = fields.whole("version", 1);
        Optional<Decision> decision = fields.text("decision", Forms.oneOf(Decision.class));
        Optional<String> comment = fields.optionalText("comment", Forms.words(LONGEST));
        return whole(
                document, fields.end(() -> new ApprovalInput(version.orElseThrow(), decision.orElseThrow(), comment)));
    }

    private static Optional<ApprovalRequests.Pick> pick(Fields fields) {
        Optional<RequestId> id = fields.text("id", ApprovalView::idOf);
        Optional<Integer> version = fields.whole("version", 1);
        return fields.end(() -> new ApprovalRequests.Pick(id.orElseThrow(), version.orElseThrow()));
    }

    private static <T> T whole(JsonDocument document, Optional<T> read) {
        document.faults().refuseIfAny("approval.invalid");
        return read.orElseThrow();
    }
}
