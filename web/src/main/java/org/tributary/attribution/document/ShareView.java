package org.tributary.attribution.document;

import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;
import org.tributary.billing.document.LineKeyView;
import org.tributary.http.json.Forms;
import org.tributary.money.Rate;
import org.tributary.money.document.MoneyView;

/** A share, and the run that recorded it. */
public record ShareView(
        String id,
        String kind,
        LineKeyView line,
        String channel,
        String product,
        String regime,
        String clause,
        String payer,
        String payee,
        String segmentStart,
        String segmentEnd,
        String baseKind,
        MoneyView base,
        @Nullable String rate,
        MoneyView accrued,
        MoneyView payable,
        String earnedOn,
        String recordedAt,
        long run,
        String agreement,
        int revision,
        @Nullable String fxRate,
        @Nullable String reverses) {

    /**
     * The id of a share as written; what can be no id is the id of nothing.
     *
     * @throws Refusal.NotFound if it can be no id
     */
    public static ShareId idOf(String text) {
        return new ShareId(Forms.id(text, "share"));
    }

    /** The view of a share. */
    public static ShareView of(Share share, long run) {
        return new ShareView(
                share.id().toString(),
                share.kind().name(),
                LineKeyView.of(share.line()),
                share.channel().value(),
                share.product().value(),
                share.regime(),
                share.clause(),
                share.payer().value(),
                share.payee().value(),
                share.segment().startInclusive().toString(),
                share.segment().endExclusive().toString(),
                share.baseKind().name(),
                MoneyView.of(share.base()),
                share.rate().map(Rate::fraction).orElse(null),
                MoneyView.of(share.accrued()),
                MoneyView.of(share.payable()),
                share.earnedOn().toString(),
                share.recordedAt().toString(),
                run,
                share.authority().agreement().value(),
                share.authority().revision(),
                share.calculation().fx().map(fx -> fx.rate().fraction()).orElse(null),
                share.reverses().map(ShareId::toString).orElse(null));
    }
}
