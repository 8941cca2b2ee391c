package org.tributary.contract.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.contract.revenue.EntryPage;
import org.tributary.money.document.MoneyView;

/** Revenue that was posted, with its contract as it stands now. */
public record PostedEntryView(
        String contract,
        String title,
        String customer,
        String channel,
        int number,
        String period,
        String month,
        String line,
        MoneyView amount,
        @Nullable Integer amendment,
        int policy,
        String reason,
        String postedAt,
        String postedBy) {

    /**
     * One page of them.
     *
     * @param sums over the whole filter, one a currency
     */
    public record PageView(List<PostedEntryView> items, int page, int size, long total, List<MoneyView> sums) {

        /** The view of a page. */
        public static PageView of(EntryPage page, int number, int size) {
            return new PageView(
                    page.rows().stream().map(PostedEntryView::of).toList(),
                    number,
                    size,
                    page.total(),
                    page.sums().stream().map(MoneyView::of).toList());
        }
    }

    /** The view of an entry. */
    public static PostedEntryView of(EntryPage.Row row) {
        RecognitionEntry entry = row.entry();
        return new PostedEntryView(
                row.contract().value(),
                row.title(),
                row.customer().value(),
                row.channel().value(),
                entry.number(),
                entry.period().toString(),
                entry.month().toString(),
                entry.line().value(),
                MoneyView.of(entry.amount()),
                entry.amendment().orElse(null),
                entry.policy(),
                entry.reason(),
                row.postedAt().toString(),
                row.postedBy());
    }
}
