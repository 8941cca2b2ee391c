package org.tributary.offering.document;

import java.util.List;
import org.tributary.document.DocumentWriter;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;

/** Every price of one version, in words and as the document that a change starts from. */
public record PriceBookVersionView(
        String book, PriceLaneView lane, List<PriceEntryView> prices, List<String> modifiers, Object document) {

    /** The view of a version. */
    public static PriceBookVersionView of(PriceBookId book, PriceBook.Lane lane) {
        return new PriceBookVersionView(
                book.value(),
                PriceLaneView.of(lane),
                lane.version().entries().stream().map(PriceEntryView::of).toList(),
                lane.version().modifiers().stream().map(Modifier::inWords).toList(),
                DocumentWriter.write(lane.version()));
    }
}
