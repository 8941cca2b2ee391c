package org.tributary.offering.commitment;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;

/**
 * An amount that a customer committed to spend in each period. Spend draws it down; what is above is overage, at a factor of its price; what is
 * not drawn is a shortfall, of which a part may roll over into the next period, once, where it is drawn before that period's own amount.
 *
 * <p>All of it is money: a period's amount at the factor of its phase and the overage at its factor are rounded half to even at the minor unit, and
 * the part that may roll over is cut at it, so that what is drawn, rolled over and short sums to what was committed.
 *
 * @param amount of one period, in major units
 * @param overage what spend above costs, as a factor of its price: 1 as listed, 1.2 dearer
 * @param rollOver which part of the amount may be carried into the next period at most, 0 to 1
 * @param ramp how the amount changes by phases of the agreement
 */
public record SpendDrawdown(
        UnitPrice amount,
        @Otherwise("ONE") Rate overage,
        @Otherwise("ZERO") Rate rollOver,
        @Otherwise("NONE") Ramp ramp)
        implements SpendForm {

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
     * @param committed the period's own amount
     * @param carriedIn what the period before rolled over
     * @param drawnOfCarried what was drawn of that; the rest of it lapses
     * @param drawn what was drawn of the period's own amount
     * @param overage spend above, at its price
     * @param rolledOver what goes into the next period
     * @param shortfall what neither was drawn nor goes on
     * @param charged the committed amount, and the overage at its factor
     */
    public record Period(
            Money spend,
            Money committed,
            Money carriedIn,
            Money drawnOfCarried,
            Money drawn,
            Money overage,
            Money rolledOver,
            Money shortfall,
            Money charged) {

        /** What was carried in and is lost. */
        public Money lapsed() {
            return carriedIn.minus(drawnOfCarried);
        }

        /** The last period of an agreement: there is none to roll over into. */
        Period last() {
            return new Period(
                    spend,
                    committed,
                    carriedIn,
                    drawnOfCarried,
                    drawn,
                    overage,
                    Money.zero(spend.currency()),
                    shortfall.plus(rolledOver),
                    charged);
        }

        /** What the overage costs at its factor. */
        public Money overageCharged() {
            return charged.minus(committed);
        }
    }

    /**
     * What each period came to, from the first of the agreement on.
     *
     * @param spends of each period in turn, at their price, none below zero
     */
    public List<Period> settle(List<Money> spends) {
        List<Period> periods = new ArrayList<>();
        for (Money spend : spends) {
            Money carried = periods.isEmpty()
                    ? Money.zero(spend.currency())
                    : periods.getLast().rolledOver();
            periods.add(period(committed(periods.size(), spend.currency()), spend, carried));
        }
        return periods;
    }

    /** The amount of a period, from 0 the first of the agreement. */
    Money committed(int period, Currency currency) {
        return amount.amount().times(ramp.factorIn(period)).rounded(currency, RoundingMode.HALF_EVEN);
    }

    private Period period(Money committed, Money spend, Money carriedIn) {
        Money drawnOfCarried = spend.min(carriedIn);
        Money drawn = spend.minus(drawnOfCarried).min(committed);
        Money above = spend.minus(drawnOfCarried).minus(drawn);
        Money unused = committed.minus(drawn);
        Money rolledOver = unused.min(committed.times(rollOver, RoundingMode.DOWN));
        return new Period(
                spend,
                committed,
                carriedIn,
                drawnOfCarried,
                drawn,
                above,
                rolledOver,
                unused.minus(rolledOver),
                committed.plus(above.times(overage, RoundingMode.HALF_EVEN)));
    }

    @Override
    public Map<String, UnitPrice> amounts() {
        return Map.of("/amount", amount);
    }
}
