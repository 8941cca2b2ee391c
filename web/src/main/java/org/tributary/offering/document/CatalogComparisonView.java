package org.tributary.offering.document;

import java.util.List;
import org.tributary.offering.boundary.CatalogChanges;
import org.tributary.offering.lifecycle.OfferingComparison;

/** What a change does to the catalogue: book by book, and offering by offering. */
public record CatalogComparisonView(List<PriceComparisonView> items, List<OfferingComparisonView> offerings) {

    /** The view of both comparisons. */
    public static CatalogComparisonView of(
            List<CatalogChanges.BookComparison> books, List<OfferingComparison> offerings) {
        return new CatalogComparisonView(
                books.stream().map(PriceComparisonView::of).toList(),
                offerings.stream().map(OfferingComparisonView::of).toList());
    }
}
