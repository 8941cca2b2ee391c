package org.tributary.contract.recognition;

import java.time.LocalDate;
import java.util.List;
import org.tributary.money.Money;

/**
 * A change of a contract, and what it makes of the plan (ASC 606-10-25-10 to 13).
 *
 * @param before the plan until it was known
 * @param price the transaction price with it
 * @param then what was served without it
 * @param now what is served with it
 * @param on the day it takes effect
 */
record Modification(RevenuePlan before, Money price, StandalonePrices then, StandalonePrices now, LocalDate on) {

    /** The treatment, or what stands in for it: nothing is separate that is not added, or not at its standalone price. */
    Treatment possible(Treatment treatment) {
        List<ServedDays> added = now.added(then, on);
        boolean separate = !added.isEmpty() && now.areAgreed(added) && !change().isNegative();
        return treatment == Treatment.SEPARATE && !separate ? Treatment.PROSPECTIVE : treatment;
    }

    RevenuePlan plan(Treatment treatment) {
        if (change().isZero() && now.all().equals(then.all())) {
            return before;
        }
        return switch (treatment) {
            case SEPARATE -> before.plus(RevenuePlan.of(change(), now.added(then, on)));
            case PROSPECTIVE -> prospective();
            case CATCH_UP -> caughtUp();
        };
    }

    private Money change() {
        return price.minus(before.total());
    }

    private RevenuePlan prospective() {
        RevenuePlan kept = before.endingBefore(on);
        Money rest = price.minus(kept.total());
        List<ServedDays> remaining = now.from(on);
        return remaining.isEmpty() || rest.isNegative()
                ? kept.plus(atOnce(kept))
                : kept.plus(RevenuePlan.of(rest, remaining));
    }

    private RevenuePlan caughtUp() {
        RevenuePlan kept = before.endingBefore(on);
        List<ServedDays> all = now.all();
        if (all.isEmpty()) {
            return kept.plus(atOnce(kept));
        }
        RevenuePlan anew = RevenuePlan.of(price, all);
        return kept.plus(kept.at(on).negated())
                .plus(anew.endingBefore(on).at(on))
                .plus(anew.bearingFrom(on));
    }

    /** What no day that remains can bear is recognised on the day itself, as everything served has its part in it. */
    private RevenuePlan atOnce(RevenuePlan kept) {
        List<ServedDays> all = now.all();
        return all.isEmpty()
                ? kept.at(on).negated()
                : RevenuePlan.of(price.minus(kept.total()), all).at(on);
    }
}
