package org.tributary.offering.document;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.channel.ChannelCode;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.UnitPrice;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.party.OrganizationId;

/** A price book with its versions as known at an instant. */
public record PriceBookView(
        String id,
        String name,
        String kind,
        @Nullable String channel,
        @Nullable String customer,
        @Nullable String credits,
        String lineRounding,
        String zone,
        List<PriceLaneView> lanes) {

    /** How many versions were new, and how many were there already. */
    public record Receipt(int added, int unchanged) {}

    /** A price book in a list, with what is in force on a day. */
    public record Summary(
            String id,
            String name,
            String kind,
            @Nullable String channel,
            @Nullable String customer,
            int versions,
            @Nullable PriceLaneView inForce,
            @Nullable PriceLaneView next,
            boolean gap) {

        /** The view of a book on a day. */
        public static Summary of(PriceBook book, LocalDate day, Instant knownAt) {
            List<PriceBook.Lane> lanes = book.lanes(knownAt);
            Optional<PriceBook.Lane> inForce =
                    lanes.stream().filter(lane -> lane.days().contains(day)).findFirst();
            Optional<PriceBook.Lane> next = lanes.stream()
                    .filter(lane -> lane.days().startInclusive().isAfter(day))
                    .findFirst();
            boolean beyond = inForce.stream()
                    .flatMap(lane -> lane.version().entries().stream())
                    .anyMatch(entry -> entry.isBeyondGuarantee(day));
            return new Summary(
                    book.id().value(),
                    book.name(),
                    book.kind().name(),
                    book.channel().map(ChannelCode::value).orElse(null),
                    book.customer().map(OrganizationId::value).orElse(null),
                    lanes.size(),
                    inForce.map(PriceLaneView::of).orElse(null),
                    next.map(PriceLaneView::of).orElse(null),
                    inForce.isEmpty() || beyond);
        }
    }

    /** The view of a book as known at an instant. */
    public static PriceBookView of(PriceBook book, Instant knownAt) {
        return new PriceBookView(
                book.id().value(),
                book.name(),
                book.kind().name(),
                book.channel().map(ChannelCode::value).orElse(null),
                book.customer().map(OrganizationId::value).orElse(null),
                book.credits().map(UnitPrice::toString).orElse(null),
                book.lineRounding().name(),
                book.zone().getId(),
                book.lanes(knownAt).stream().map(PriceLaneView::of).toList());
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static PriceBook read(JsonDocument document) {
        Optional<PriceBook> book = read(document.fields());
        document.faults().refuseIfAny("price-book.invalid");
        return book.orElseThrow();
    }

    private static Optional<PriceBook> read(Fields fields) {
        Optional<PriceBookId> id = fields.text("id", PriceBookId::new);
        Optional<String> name = fields.text("name", Forms.words(120));
        Optional<PriceBook.Kind> kind = fields.text("kind", Forms.oneOf(PriceBook.Kind.class));
        Optional<ChannelCode> channel = fields.optionalText("channel", ChannelCode::new);
        Optional<OrganizationId> customer = fields.optionalText("customer", OrganizationId::new);
        Optional<UnitPrice> credits = fields.optionalText("credits", PriceBookView::price);
        Optional<RoundingMode> rounding = fields.optionalText("lineRounding", Forms.oneOf(RoundingMode.class));
        Optional<ZoneId> zone = fields.text("zone", PriceBookView::zone);
        return fields.end(() -> new PriceBook(
                id.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                channel,
                customer,
                credits,
                rounding.orElse(RoundingMode.HALF_EVEN),
                zone.orElseThrow(),
                List.of()));
    }

    private static UnitPrice price(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,12})?")) {
            throw new Refusal.Invalid("price.form", "A price is a plain decimal such as 0.04.");
        }
        return UnitPrice.of(text);
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new Refusal.Invalid("field.zone", "A time zone is such as America/Los_Angeles or UTC.");
        }
        return ZoneId.of(text);
    }
}
