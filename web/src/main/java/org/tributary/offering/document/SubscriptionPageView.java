package org.tributary.offering.document;

import java.util.List;
import org.tributary.offering.boundary.Subscriptions;

/** One page of subscriptions, by id. */
public record SubscriptionPageView(List<SubscriptionView> items, int page, int size, long total) {

    /** The view of a page. */
    public static SubscriptionPageView of(Subscriptions.Page page) {
        return new SubscriptionPageView(
                page.items().stream().map(SubscriptionView::of).toList(), page.page(), page.size(), page.total());
    }
}
