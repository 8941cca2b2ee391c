package org.tributary.offering.document;

import org.jspecify.annotations.Nullable;
import org.tributary.money.document.MoneyView;
import org.tributary.offering.subscription.PriceEffect;

/** What a change does to one running subscription, in money. */
public record PriceEffectView(
        String subscription,
        String customer,
        String product,
        @Nullable String movesOn,
        @Nullable MoneyView before,
        @Nullable MoneyView after,
        @Nullable MoneyView difference,
        @Nullable String missing) {

    /** The view of an effect. */
    public static PriceEffectView of(PriceEffect effect) {
        return new PriceEffectView(
                effect.subscription().id().value(),
                effect.subscription().customer().value(),
                effect.subscription().product().value(),
                effect.movesOn().map(Object::toString).orElse(null),
                effect.before().map(MoneyView::of).orElse(null),
                effect.after().map(MoneyView::of).orElse(null),
                effect.difference().map(MoneyView::of).orElse(null),
                effect.missing().orElse(null));
    }
}
