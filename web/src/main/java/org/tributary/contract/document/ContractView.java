package org.tributary.contract.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.LineTerms;
import org.tributary.contract.Timeline;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;

/** A contract with its chain of amendments, and what it says from day to day. */
public record ContractView(
        String id,
        String kind,
        String title,
        String customer,
        String channel,
        String currency,
        String startsOn,
        String endsOn,
        int version,
        String recordedAt,
        Object document,
        List<AmendmentView> amendments,
        List<SpanView> timeline) {

    /** An amendment, in words and as it was recorded. */
    public record AmendmentView(
            int number, String effectiveOn, String reason, String words, String recordedAt, Object document) {

        static AmendmentView of(Amendment amendment) {
            return new AmendmentView(
                    amendment.number(),
                    amendment.effectiveOn().toString(),
                    amendment.reason(),
                    amendment.inWords(),
                    amendment.recordedAt().toString(),
                    DocumentWriter.write(amendment));
        }
    }

    /** Days on which a contract says the same. */
    public record SpanView(
            String from,
            String to,
            String customer,
            String channel,
            boolean suspended,
            List<Integer> amendments,
            List<LineView> lines,
            List<AgreedLevelView> serviceLevels) {

        static SpanView of(Timeline.Span span) {
            LocalDate day = span.days().startInclusive();
            return new SpanView(
                    day.toString(),
                    span.days().endExclusive().toString(),
                    span.state().through().customer().value(),
                    span.state().through().channel().value(),
                    span.state().suspended(),
                    span.amendments(),
                    span.state().lines().values().stream()
                            .flatMap(line -> span.state().termsOf(line.id(), day).stream()
                                    .map(terms -> LineView.of(line.id().value(), terms)))
                            .toList(),
                    span.state().serviceLevels().byCode().values().stream()
                            .map(level -> new AgreedLevelView(level.code().value(), level.inWords()))
                            .toList());
        }
    }

    /** A service level that is agreed. */
    public record AgreedLevelView(String code, String words) {}

    /** What holds of a line. */
    public record LineView(String id, String product, String charge, String quantity, String words) {

        static LineView of(String id, LineTerms terms) {
            return new LineView(
                    id,
                    terms.product().value(),
                    terms.code().value(),
                    terms.quantity().toString(),
                    terms.charge().inWords());
        }
    }

    /** An amendment to be made, and how many the contract that was read had. */
    public record Amending(int version, Amendment amendment) {}

    /** The view of a contract. */
    public static ContractView of(Contract contract) {
        Timeline timeline = contract.timeline();
        return new ContractView(
                contract.id().value(),
                contract.kind().name(),
                contract.title(),
                timeline.last().through().customer().value(),
                timeline.last().through().channel().value(),
                contract.currency().getCurrencyCode(),
                contract.term().startInclusive().toString(),
                timeline.endExclusive().toString(),
                contract.amendments().size(),
                contract.recordedAt().toString(),
                DocumentWriter.write(contract.with(List.of())),
                contract.amendments().stream().map(AmendmentView::of).toList(),
                timeline.spans().stream().map(SpanView::of).toList());
    }

    /**
     * A contract to be signed.
     *
     * @param override why a denial of the guard is passed over
     */
    public record Signing(Contract contract, Optional<String> override) {}

    /** @throws Refusal.Invalid with every fault of the document */
    public static Signing read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Contract> contract = fields.record("contract", Contract.class);
        Optional<String> override = fields.optionalText("override", Forms.words(1000));
        Optional<Signing> read = fields.end(() -> new Signing(contract.orElseThrow(), override));
        document.faults().refuseIfAny("contract.invalid");
        return read.orElseThrow();
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static Amending readAmending(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Integer> version = fields.whole("version", 0);
        Optional<Amendment> amendment = fields.record("amendment", Amendment.class);
        Optional<Amending> read = fields.end(() -> new Amending(version.orElseThrow(), amendment.orElseThrow()));
        document.faults().refuseIfAny("amendment.invalid");
        return read.orElseThrow();
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static Amendment readAmendment(JsonDocument document) {
        Fields fields = document.fields();
        Optional<Amendment> amendment = fields.record("amendment", Amendment.class);
        Optional<Amendment> read = fields.end(amendment::orElseThrow);
        document.faults().refuseIfAny("amendment.invalid");
        return read.orElseThrow();
    }
}
