package org.tributary.attribution.document;

import java.util.List;
import org.tributary.attribution.SharePage;
import org.tributary.money.document.MoneyView;

/** One page of shares, with sums over the whole filter. */
public record SharePageView(List<ShareView> items, int page, int size, long total, List<SumView> sums) {

    /** A sum over one kind of share in one currency. */
    public record SumView(String kind, MoneyView accrued, MoneyView payable) {

        static SumView of(SharePage.Sum sum) {
            return new SumView(sum.kind().name(), MoneyView.of(sum.accrued()), MoneyView.of(sum.payable()));
        }
    }

    /** The view of a page. */
    public static SharePageView of(SharePage page) {
        return new SharePageView(
                page.rows().stream()
                        .map(row -> ShareView.of(row.share(), row.run()))
                        .toList(),
                page.page(),
                page.size(),
                page.total(),
                page.sums().stream().map(SumView::of).toList());
    }
}
