package org.tributary.attribution.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.boundary.Commitments.Used;
import org.tributary.billing.document.RevenueLineView;
import org.tributary.money.document.MoneyView;

/** What was drawn of a commitment, by channel, and what is left; together they are the commitment. */
public record CommitmentUseView(
        CommitmentView commitment,
        List<DrawView> draws,
        String drawn,
        String remaining,
        @Nullable RevenueLineView breakage) {

    /** What one channel drew, in the commitment's currency. */
    public record DrawView(String channel, String amount) {}

    /** The view of a commitment's use. */
    public static CommitmentUseView of(Used used) {
        return new CommitmentUseView(
                CommitmentView.of(used.recorded()),
                used.use().draws().stream()
                        .map(draw -> new DrawView(draw.channel().value(), MoneyView.plain(draw.amount())))
                        .toList(),
                MoneyView.plain(used.use().drawn()),
                MoneyView.plain(used.use().remaining()),
                used.breakage().map(RevenueLineView::proposed).orElse(null));
    }
}
