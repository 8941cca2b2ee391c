package org.tributary.attribution.document;

import java.util.List;
import java.util.Optional;
import org.tributary.attribution.cosell.CoSellCredit;
import org.tributary.attribution.cosell.RecordedCredit;
import org.tributary.billing.LineKey;
import org.tributary.billing.document.LineKeyView;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Rate;
import org.tributary.money.document.MoneyView;
import org.tributary.party.OrganizationId;

/** Who is credited with which part of a sale, and when the platform learned of it. */
public record CoSellCreditView(
        LineKeyView line,
        String channel,
        String price,
        String currency,
        List<PartView> parts,
        String recordedAt,
        String recordedBy) {

    private static final int MOST_PARTS = 20;

    /** One party's part, as a fraction and as an amount. */
    public record PartView(String party, String rate, String amount) {}

    /** A credit as it is submitted. */
    public record Submitted(LineKey line, List<CoSellCredit.Part> parts) {}

    /** The view of a credit. */
    public static CoSellCreditView of(RecordedCredit recorded) {
        CoSellCredit credit = recorded.credit();
        return new CoSellCreditView(
                LineKeyView.of(credit.line()),
                credit.paper().value(),
                MoneyView.plain(credit.price()),
                credit.price().currency().getCurrencyCode(),
                credit.credits().stream()
                        .map(part -> new PartView(
                                part.party().value(), part.rate().fraction(), MoneyView.plain(part.amount())))
                        .toList(),
                recorded.recordedAt().toString(),
                recorded.recordedBy());
    }

    /**
     * Reads one. Whether its parts add up is left to the platform, which knows the line.
     *
     * @throws org.tributary.Refusal.Invalid with every fault of its form
     */
    public static Submitted read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<LineKey> line = fields.object("line", LineKeyView::read);
        List<CoSellCredit.Part> parts =
                fields.hasSize("parts", 1, MOST_PARTS) ? fields.objects("parts", CoSellCreditView::part) : List.of();
        Optional<Submitted> submitted = fields.end(() -> new Submitted(line.orElseThrow(), parts));
        document.faults().refuseIfAny("cosell.invalid");
        return submitted.orElseThrow();
    }

    private static Optional<CoSellCredit.Part> part(Fields fields) {
        Optional<OrganizationId> party = fields.text("party", OrganizationId::new);
        Optional<Rate> rate = fields.text("rate", Rate::of);
        return fields.end(() -> new CoSellCredit.Part(party.orElseThrow(), rate.orElseThrow()));
    }
}
