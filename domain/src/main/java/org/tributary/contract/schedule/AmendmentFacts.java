package org.tributary.contract.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.Measure;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractState;
import org.tributary.contract.LineId;
import org.tributary.contract.LineTerms;
import org.tributary.contract.Timeline;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/**
 * What of an amendment somebody may have to say yes to: what is given back of what was billed, by how much the contract comes to more or less, how many
 * months are added, and how far the prices it sets lie below what the lines sell for alone. What is nothing is no fact.
 */
public final class AmendmentFacts {

    private AmendmentFacts() {}

    /**
     * The facts of the last amendment of a contract.
     *
     * @param without the contract without it
     * @param with the contract with it, and the same items billed
     * @param today in the contract's time zone
     */
    public static List<Fact> of(BillingSchedule without, BillingSchedule with, LocalDate today) {
        Contract before = without.contract();
        Contract after = with.contract();
        List<Fact> facts = new ArrayList<>();
        AmendmentEffect effect = AmendmentEffect.of(without, with, today);
        credit(without, effect.now(), today).ifPresent(facts::add);
        Money difference = effect.difference();
        Money change = difference.isNegative() ? difference.negated() : difference;
        if (!change.isZero()) {
            facts.add(new Fact.Amount(Measure.VALUE, change));
        }
        months(before, after).ifPresent(facts::add);
        discount(before, after).ifPresent(facts::add);
        return facts;
    }

    /** A credit that its repair charges anew gives nothing back; nor does what is not billed yet. */
    private static Optional<Fact> credit(BillingSchedule before, List<BillItem> dueAfter, LocalDate today) {
        Money nothing = Money.zero(before.contract().currency());
        Money credits = dueAfter.stream()
                .filter(BillItem::isCredit)
                .map(item -> item.amount().negated())
                .reduce(nothing, Money::plus);
        Money dueBefore = before.due(today).stream().map(BillItem::amount).reduce(nothing, Money::plus);
        Money less = dueAfter.stream().map(BillItem::amount).reduce(dueBefore, Money::minus);
        Money back = credits.min(less).max(nothing);
        return back.isZero() ? Optional.empty() : Optional.of(new Fact.Amount(Measure.CREDIT, back));
    }

    /** Months begun count whole. */
    private static Optional<Fact> months(Contract before, Contract after) {
        LocalDate was = before.timeline().endExclusive();
        LocalDate is = after.timeline().endExclusive();
        if (!is.isAfter(was)) {
            return Optional.empty();
        }
        long whole = ChronoUnit.MONTHS.between(was, is);
        long begun = was.plusMonths(whole).isBefore(is) ? whole + 1 : whole;
        return Optional.of(Fact.Figure.of(Measure.TERM_MONTHS, Math.toIntExact(begun)));
    }

    /** The deepest of the prices that the amendment sets; a price that it leaves as it is, it does not give. */
    private static Optional<Fact> discount(Contract before, Contract after) {
        Timeline old = before.timeline();
        Amendment amendment = after.amendments().getLast();
        return after.timeline().spans().stream()
                .filter(span -> span.days().endExclusive().isAfter(amendment.effectiveOn()))
                .flatMap(span -> given(old, span))
                .filter(part -> part.compareTo(Rate.ZERO) > 0)
                .max(Comparator.naturalOrder())
                .map(part -> new Fact.Figure(Measure.DISCOUNT, part));
    }

    private static Stream<Rate> given(Timeline old, Timeline.Span span) {
        LocalDate day = span.days().startInclusive();
        return span.state().lines().keySet().stream()
                .flatMap(id -> span.state().termsOf(id, day).stream()
                        .filter(terms -> !isPricedSo(old, id, day, terms))
                        .flatMap(terms -> discount(terms).stream()));
    }

    private static boolean isPricedSo(Timeline old, LineId id, LocalDate day, LineTerms terms) {
        return old.on(day)
                .or(() -> old.spans().isEmpty() ? Optional.empty() : Optional.of(old.last()))
                .flatMap(state -> termsOf(state, id, day))
                .filter(was ->
                        was.charge().equals(terms.charge()) && was.standalone().equals(terms.standalone()))
                .isPresent();
    }

    /** What was agreed of a line that has ended goes on where an extension takes it up. */
    private static Optional<LineTerms> termsOf(ContractState state, LineId id, LocalDate day) {
        return state.termsOf(id, day)
                .or(() -> state.termsOf(id, state.endExclusive().minusDays(1)));
    }

    private static Optional<Rate> discount(LineTerms terms) {
        int months = Math.max(1, terms.priceMonths());
        Rate alone = terms.standaloneOf(months);
        return alone.compareTo(Rate.ZERO) > 0
                ? Optional.of(Rate.ONE.minus(terms.priceOf(months).dividedBy(alone)))
                : Optional.empty();
    }
}
