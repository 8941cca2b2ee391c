package org.tributary.offering.commitment;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tributary.money.ExactAmount;
import org.tributary.money.Money;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.time.DateRange;

/** The spend of one settlement period, before its agreement makes anything of it. */
record PeriodSpend(SpendAgreement agreement, DateRange days, List<SpendItem> items) {

    /** What its subscriptions came to. */
    Money total() {
        return sum(items);
    }

    /** What they came to on one of its stretches. */
    Money on(DateRange stretch) {
        return sum(items.stream()
                .filter(item -> stretch.contains(item.days().startInclusive()))
                .toList());
    }

    /** Of each stretch what is above nothing, together: what draws. */
    Money drawing() {
        return stretches().stream().map(this::on).map(nothing()::max).reduce(nothing(), Money::plus);
    }

    /** Of each stretch what is below nothing, together: what is set against what is due. */
    Money setOff() {
        return total().minus(drawing());
    }

    /** Whether the agreement ends with it. */
    boolean isLast() {
        return days.endExclusive().equals(agreement.days().endExclusive());
    }

    List<DateRange> stretches() {
        return agreement.stretchesOf(days);
    }

    Money nothing() {
        return Money.zero(agreement.currency());
    }

    /** An amount that is whole minor units. */
    Money money(ExactAmount exact) {
        return exact.rounded(agreement.currency(), RoundingMode.UNNECESSARY);
    }

    /** Steps, and what is set off as the last of them. */
    ChargeAmount charged(List<ChargeAmount.Step> steps) {
        List<ChargeAmount.Step> all = new ArrayList<>(steps);
        if (!setOff().isZero()) {
            all.add(step("spend below zero, set against it", setOff()));
        }
        return ChargeAmount.of(all);
    }

    static ChargeAmount.Step step(String text, Money adds) {
        return new ChargeAmount.Step(text, new ExactAmount(adds.amount()));
    }

    private Money sum(List<SpendItem> some) {
        return some.stream().map(SpendItem::amount).reduce(nothing(), Money::plus);
    }
}
