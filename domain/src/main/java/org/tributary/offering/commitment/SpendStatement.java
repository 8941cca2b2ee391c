package org.tributary.offering.commitment;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.money.ExactAmount;
import org.tributary.money.Money;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.time.DateRange;

/**
 * What a spend agreement comes to, settlement period by settlement period from its first, as known at an instant. It follows from the agreement and
 * the spend alone: asking twice gives the same. What is below zero in a period draws nothing and is set against what is due for it.
 *
 * @param periods in order, without a gap
 */
public record SpendStatement(SpendAgreement agreement, Instant knownAt, List<SettledPeriod> periods) {

    /** Copies the list. */
    public SpendStatement {
        periods = List.copyOf(periods);
    }

    /**
     * The statement of all periods that begin before a day.
     *
     * @param items the spend of those periods, each within one of the stretches of one of them
     */
    public static SpendStatement of(
            SpendAgreement agreement, Instant knownAt, LocalDate endExclusive, List<SpendItem> items) {
        Map<DateRange, List<SpendItem>> byPeriod = items.stream()
                .collect(groupingBy(item -> agreement.periodOf(item.days().startInclusive())));
        List<PeriodSpend> spends = agreement.periodsUntil(endExclusive).stream()
                .map(days -> new PeriodSpend(agreement, days, byPeriod.getOrDefault(days, List.of())))
                .toList();
        List<Settlement> settlements = switch (agreement.form()) {
            case SpendDrawdown drawdown -> DrawdownSettlement.of(drawdown, spends);
            case PrepaidCredits credits -> CreditSettlement.of(agreement, credits, spends);
            case SpendBounds bounds ->
                spends.stream().map(spend -> bounded(bounds, spend)).toList();
        };
        return new SpendStatement(agreement, knownAt, periods(knownAt, spends, settlements));
    }

    private static List<SettledPeriod> periods(
            Instant knownAt, List<PeriodSpend> spends, List<Settlement> settlements) {
        LocalDate today = LocalDate.ofInstant(knownAt, ZoneOffset.UTC);
        List<SettledPeriod> periods = new ArrayList<>();
        for (int i = 0; i < spends.size(); i++) {
            PeriodSpend spend = spends.get(i);
            Settlement settlement = settlements.get(i);
            periods.add(new SettledPeriod(
                    i,
                    spend.days(),
                    spend.days().endExclusive().isAfter(today),
                    spend.items(),
                    settlement.outcome(),
                    settlement.due(spend),
                    settlement.charged().steps()));
        }
        return periods;
    }

    private static Settlement bounded(SpendBounds bounds, PeriodSpend spend) {
        Money total = spend.total();
        ChargeAmount charged = bounds.bound(ChargeAmount.of("spend of the period", new ExactAmount(total.amount())));
        Money difference = spend.money(charged.amount()).minus(total);
        Money nothing = Money.zero(total.currency());
        return new Settlement(
                new SpendOutcome.Bounded(
                        difference.max(nothing), difference.negated().max(nothing)),
                charged);
    }

    /** The periods that have a day of a stretch. */
    public SpendStatement within(DateRange days) {
        return new SpendStatement(
                agreement,
                knownAt,
                periods.stream()
                        .filter(period -> period.days().intersection(days).isPresent())
                        .toList());
    }
}
