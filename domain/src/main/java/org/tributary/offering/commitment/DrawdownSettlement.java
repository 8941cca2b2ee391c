package org.tributary.offering.commitment;

import static org.tributary.offering.commitment.PeriodSpend.step;

import java.util.ArrayList;
import java.util.List;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.offering.charge.ChargeAmount;

/** Periods whose spend draws on a commitment, and why each is due what it is. */
final class DrawdownSettlement {

    private DrawdownSettlement() {}

    static List<Settlement> of(SpendDrawdown drawdown, List<PeriodSpend> spends) {
        List<SpendDrawdown.Period> periods =
                drawdown.settle(spends.stream().map(PeriodSpend::drawing).toList());
        List<Settlement> settlements = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            PeriodSpend spend = spends.get(i);
            SpendDrawdown.Period period = spend.isLast() ? periods.get(i).last() : periods.get(i);
            settlements.add(new Settlement(new SpendOutcome.Drawn(period), spend.charged(steps(drawdown, i, period))));
        }
        return settlements;
    }

    private static List<ChargeAmount.Step> steps(SpendDrawdown drawdown, int number, SpendDrawdown.Period period) {
        Rate factor = drawdown.ramp().factorIn(number);
        Money nothing = Money.zero(period.committed().currency());
        List<ChargeAmount.Step> steps = new ArrayList<>();
        steps.add(step(
                "committed for the period"
                        + (factor.equals(Rate.ONE) ? "" : ", " + factor.percent() + " of " + drawdown.amount()),
                period.committed()));
        add(steps, period.drawnOfCarried(), "drawn of " + period.carriedIn() + " carried in", nothing);
        add(steps, period.lapsed(), "carried in and not drawn: it lapses", nothing);
        add(steps, period.drawn(), "drawn of the period's own amount", nothing);
        add(
                steps,
                period.overage(),
                "spent above it, charged at " + drawdown.overage().percent(),
                period.overageCharged());
        add(steps, period.rolledOver(), "not drawn: it rolls over into the next period", nothing);
        add(steps, period.shortfall(), "not drawn: shortfall, charged all the same", nothing);
        return steps;
    }

    /** A step about an amount; none where there is no such amount. */
    private static void add(List<ChargeAmount.Step> steps, Money amount, String what, Money adds) {
        if (!amount.isZero()) {
            steps.add(step(amount + " " + what, adds));
        }
    }
}
