package org.tributary.offering.document;

import java.util.List;
import org.tributary.document.DocumentWriter;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceFound;
import org.tributary.offering.price.PriceQuestion;

/** What something costs, and where that stands. */
public record PriceView(
        String book,
        PriceLaneView lane,
        PriceEntryView price,
        boolean beyondGuarantee,
        List<String> modifiers,
        Object document) {

    /** The view of a price that was found. */
    public static PriceView of(PriceQuestion question, PriceFound found) {
        PriceBook.Lane lane = found.book().lanes(question.knownAt()).stream()
                .filter(its -> its.days().contains(question.day()))
                .findFirst()
                .orElseThrow();
        return new PriceView(
                found.book().id().value(),
                PriceLaneView.of(lane),
                PriceEntryView.of(found.entry()),
                found.beyondGuarantee(),
                found.modifiers().all().stream()
                        .filter(modifier -> modifier.covers(found.entry().product()))
                        .map(Modifier::inWords)
                        .toList(),
                DocumentWriter.write(found.entry()));
    }
}
