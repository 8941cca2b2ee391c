package org.tributary.quote.outlook;

import org.tributary.money.Money;
import org.tributary.offering.commitment.SettledPeriod;
import org.tributary.offering.commitment.SpendDrawdown;
import org.tributary.offering.commitment.SpendOutcome;
import org.tributary.time.DateRange;

/**
 * A settlement period of a commitment that is quoted, if just what is estimated is consumed.
 *
 * @param estimate the spend that counts
 * @param committed the amount of the period; of credits what those sold in it cost
 * @param overage spend that neither the commitment nor credits cover, at its price
 * @param surcharge what the overage costs above its price
 * @param rolledOver what goes into the next period; of credits what is left of them
 * @param shortfall what is charged and never spent: what is short, what was carried in and lapses, credits that expire
 * @param due what the customer owes for it
 */
public record CommittedPeriod(
        DateRange days,
        Money estimate,
        Money committed,
        Money overage,
        Money surcharge,
        Money rolledOver,
        Money shortfall,
        Money due) {

    /** What a settled period says. */
    static CommittedPeriod of(SettledPeriod period, boolean last) {
        Money nothing = Money.zero(period.due().currency());
        return switch (period.outcome()) {
            case SpendOutcome.Drawn(SpendDrawdown.Period its) ->
                new CommittedPeriod(
                        period.days(),
                        period.spend(),
                        its.committed(),
                        its.overage(),
                        its.overageCharged().minus(its.overage()),
                        its.rolledOver(),
                        its.shortfall().plus(its.lapsed()),
                        period.due());
            case SpendOutcome.Covered its ->
                new CommittedPeriod(
                        period.days(),
                        period.spend(),
                        its.sold(),
                        its.overage(),
                        nothing,
                        last ? nothing : its.balance(),
                        // no agreement is left on which they could be spent
                        last ? its.expired().plus(its.balance()) : its.expired(),
                        period.due());
            case SpendOutcome.Bounded its ->
                new CommittedPeriod(
                        period.days(),
                        period.spend(),
                        nothing,
                        nothing,
                        nothing,
                        nothing,
                        its.topUp().minus(its.cut()),
                        period.due());
        };
    }

    /** What is charged beside the price of what is consumed. */
    public Money beside() {
        return shortfall.plus(surcharge);
    }
}
