package org.tributary.offering.commitment;

import java.util.ArrayList;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.money.ExactAmount;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;

/**
 * An amount that a customer committed to spend in each period. Spend draws it down; what is above is overage, at a factor of its price; what is
 * not drawn is a shortfall, of which a part may roll over into the next period, once, where it is drawn before that period's own amount.
 *
 * @param amount of one period, in major units
 * @param overage what spend above costs, as a factor of its price: 1 as listed, 1.2 dearer
 * @param rollOver which part of the amount may be carried into the next period at most, 0 to 1
 */
public record SpendDrawdown(
        UnitPrice amount,
        @Otherwise("ONE") Rate overage,
        @Otherwise("ZERO") Rate rollOver) {

    /** @throws Refusal.Invalid if a factor is out of range */
    public SpendDrawdown {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                overage.compareTo(Rate.ZERO) >= 0, "commitment.overage", "/overage", "A factor is zero or more.");
        faults.require(rollOver.isFraction(), "commitment.roll-over", "/rollOver", "A part lies between 0 and 1.");
        faults.refuseIfAny("commitment.invalid");
    }

    /**
     * What one period came to. The committed amount is drawn, rolled over or short; the spend is drawn or overage.
     *
     * @param carriedIn what the period before rolled over
     * @param drawnOfCarried what was drawn of that; the rest of it lapses
     * @param drawn what was drawn of the period's own amount
     * @param overage spend above, at its price
     * @param rolledOver what goes into the next period
     * @param shortfall what neither was drawn nor goes on
     * @param charged the committed amount, and the overage at its factor
     */
    public record Period(
            ExactAmount spend,
            ExactAmount carriedIn,
            ExactAmount drawnOfCarried,
            ExactAmount drawn,
            ExactAmount overage,
            ExactAmount rolledOver,
            ExactAmount shortfall,
            ExactAmount charged) {}

    /**
     * What each period came to.
     *
     * @param spends of each period in turn, at their price, none below zero
     */
    public List<Period> settle(List<ExactAmount> spends) {
        List<Period> periods = new ArrayList<>();
        ExactAmount carried = ExactAmount.ZERO;
        for (ExactAmount spend : spends) {
            Period period = period(spend, carried);
            periods.add(period);
            carried = period.rolledOver();
        }
        return periods;
    }

    private Period period(ExactAmount spend, ExactAmount carriedIn) {
        ExactAmount drawnOfCarried = spend.min(carriedIn);
        ExactAmount drawn = spend.minus(drawnOfCarried).min(amount.amount());
        ExactAmount above = spend.minus(drawnOfCarried).minus(drawn);
        ExactAmount unused = amount.amount().minus(drawn);
        ExactAmount rolledOver = unused.min(amount.amount().times(rollOver));
        return new Period(
                spend,
                carriedIn,
                drawnOfCarried,
                drawn,
                above,
                rolledOver,
                unused.minus(rolledOver),
                amount.amount().plus(above.times(overage)));
    }
}
