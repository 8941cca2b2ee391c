package org.tributary.contract.document;

import java.util.List;
import org.tributary.contract.schedule.AmendmentEffect;
import org.tributary.money.document.MoneyView;

/** What an amendment would do, in words and money. */
public record AmendmentEffectView(
        String words, String endsOn, MoneyView before, MoneyView after, MoneyView difference, List<BillItemView> now) {

    /** The view of an effect. */
    public static AmendmentEffectView of(AmendmentEffect effect) {
        return new AmendmentEffectView(
                effect.words(),
                effect.endExclusive().toString(),
                MoneyView.of(effect.before()),
                MoneyView.of(effect.after()),
                MoneyView.of(effect.difference()),
                effect.now().stream().map(BillItemView::of).toList());
    }
}
