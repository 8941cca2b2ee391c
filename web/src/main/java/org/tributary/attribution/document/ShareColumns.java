package org.tributary.attribution.document;

import java.util.List;
import org.tributary.attribution.Share;
import org.tributary.attribution.SharePage;
import org.tributary.money.Rate;
import org.tributary.money.document.MoneyView;

/** The columns of shares as a table (docs/interchange.md). A reversal is a row with every amount negated. */
public final class ShareColumns {

    /** In the order in which they are written. */
    public static final List<String> NAMES = List.of(
            "source",
            "document",
            "line",
            "version",
            "segment_start",
            "segment_end",
            "regime",
            "clause",
            "payer",
            "payee",
            "base_kind",
            "base",
            "rate",
            "accrued",
            "payable",
            "currency",
            "fx_rate",
            "earned_on",
            "recorded_at",
            "run");

    private ShareColumns() {}

    /** The row of a share. */
    public static List<String> row(SharePage.Row booked) {
        Share share = booked.share();
        return List.of(
                share.line().source(),
                share.line().document(),
                share.line().line(),
                Integer.toString(share.line().version()),
                share.segment().startInclusive().toString(),
                share.segment().endExclusive().toString(),
                share.regime(),
                share.clause(),
                share.payer().value(),
                share.payee().value(),
                share.baseKind().name(),
                MoneyView.plain(share.base()),
                share.rate().map(Rate::fraction).orElse(""),
                MoneyView.plain(share.accrued()),
                MoneyView.plain(share.payable()),
                share.payable().currency().getCurrencyCode(),
                share.calculation().fx().map(fx -> fx.rate().fraction()).orElse(""),
                share.earnedOn().toString(),
                share.recordedAt().toString(),
                Long.toString(booked.run()));
    }
}
