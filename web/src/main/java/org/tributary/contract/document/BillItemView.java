package org.tributary.contract.document;

import org.jspecify.annotations.Nullable;
import org.tributary.contract.schedule.BillItem;
import org.tributary.money.document.MoneyView;

/** One item of a contract's bills. */
public record BillItemView(
        int number,
        @Nullable Integer corrects,
        String line,
        String periodFrom,
        String periodTo,
        String from,
        String to,
        String product,
        String channel,
        String quantity,
        String words,
        MoneyView amount,
        String billedOn,
        @Nullable String serviceLevel,
        @Nullable String serviceMonth) {

    /** The view of an item. */
    public static BillItemView of(BillItem item) {
        return new BillItemView(
                item.number(),
                item.corrects().orElse(null),
                item.line().value(),
                item.period().startInclusive().toString(),
                item.period().endExclusive().toString(),
                item.days().startInclusive().toString(),
                item.days().endExclusive().toString(),
                item.terms().product().value(),
                item.terms().through().channel().value(),
                item.terms().quantity().toString(),
                item.terms().inWords(),
                MoneyView.of(item.amount()),
                item.billedOn().toString(),
                item.service().map(of -> of.level().value()).orElse(null),
                item.service().map(of -> of.month().toString()).orElse(null));
    }
}
