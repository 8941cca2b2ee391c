package org.tributary.approval.request;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/** When a rule bears: a measure held against a bound. A subject of which nothing is measured meets none. */
public sealed interface Condition {

    /** What is measured. */
    Measure measure();

    /** Whether a fact of the measure meets it. */
    boolean isMetBy(Fact fact);

    /** Of a fact that meets it, why: {@code discount 32 % is above 30 %}. */
    String inWords(Fact fact);

    /** The part or count of a fact, where it is one of the measure. */
    private static Optional<Rate> figure(Fact fact, Measure measure) {
        return fact instanceof Fact.Figure(Measure its, Rate value) && its == measure
                ? Optional.of(value)
                : Optional.empty();
    }

    private static void requireFigure(Measure measure, Rate bound) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                measure.unit() != Measure.Unit.MONEY,
                "approval-policy.measure",
                "/measure",
                measure + " is counted in money: ABOVE_AMOUNT holds it against amounts.");
        faults.require(
                measure.unit() != Measure.Unit.PART || bound.isFraction(),
                "approval-policy.bound",
                "/bound",
                "A part of something is from 0 to 1: 0.15 for 15 %.");
        faults.require(
                measure.unit() != Measure.Unit.COUNT || (bound.compareTo(Rate.ZERO) >= 0 && bound.equals(whole(bound))),
                "approval-policy.bound",
                "/bound",
                "A whole number is expected.");
        faults.refuseIfAny("approval-policy.invalid");
    }

    private static Rate whole(Rate bound) {
        return new Rate(bound.numerator().divide(bound.denominator()), Rate.ONE.denominator());
    }

    private static String told(Fact fact, String comparison, Rate bound) {
        return fact.inWords() + " is " + comparison + " " + new Fact.Figure(fact.measure(), bound).valueInWords();
    }

    /**
     * More than a bound.
     *
     * @param bound not reached by itself: 0.15 for more than 15 %
     */
    record Above(Measure measure, Rate bound) implements Condition {

        /** @throws Refusal.Invalid with all faults */
        public Above {
            requireFigure(measure, bound);
        }

        @Override
        public boolean isMetBy(Fact fact) {
            return figure(fact, measure)
                    .filter(value -> value.compareTo(bound) > 0)
                    .isPresent();
        }

        @Override
        public String inWords(Fact fact) {
            return told(fact, "above", bound);
        }
    }

    /** A bound or more. */
    record AtLeast(Measure measure, Rate bound) implements Condition {

        /** @throws Refusal.Invalid with all faults */
        public AtLeast {
            requireFigure(measure, bound);
        }

        @Override
        public boolean isMetBy(Fact fact) {
            return figure(fact, measure)
                    .filter(value -> value.compareTo(bound) >= 0)
                    .isPresent();
        }

        @Override
        public String inWords(Fact fact) {
            return told(fact, "at least", bound);
        }
    }

    /** Less than a bound. */
    record Below(Measure measure, Rate bound) implements Condition {

        /** @throws Refusal.Invalid with all faults */
        public Below {
            requireFigure(measure, bound);
        }

        @Override
        public boolean isMetBy(Fact fact) {
            return figure(fact, measure)
                    .filter(value -> value.compareTo(bound) < 0)
                    .isPresent();
        }

        @Override
        public String inWords(Fact fact) {
            return told(fact, "below", bound);
        }
    }

    /**
     * More than an amount.
     *
     * @param bounds one for each currency; whatever is in another currency meets the condition, because nobody said how much of it is harmless
     */
    record AboveAmount(Measure measure, List<Money> bounds) implements Condition {

        /** @throws Refusal.Invalid with all faults */
        public AboveAmount {
            bounds = List.copyOf(bounds);
            Refusal.Faults faults = new Refusal.Faults();
            faults.require(
                    measure.unit() == Measure.Unit.MONEY,
                    "approval-policy.measure",
                    "/measure",
                    measure + " is not counted in money.");
            faults.require(
                    !bounds.isEmpty()
                            && bounds.stream().noneMatch(Money::isNegative)
                            && bounds.stream().map(Money::currency).distinct().count() == bounds.size(),
                    "approval-policy.bound",
                    "/bounds",
                    "Amounts not below zero are expected, each currency once.");
            faults.refuseIfAny("approval-policy.invalid");
        }

        private Optional<Money> boundIn(Currency currency) {
            return bounds.stream()
                    .filter(bound -> bound.currency().equals(currency))
                    .findFirst();
        }

        @Override
        public boolean isMetBy(Fact fact) {
            return fact instanceof Fact.Amount(Measure its, Money value)
                    && its == measure
                    && boundIn(value.currency())
                            .map(bound -> value.compareTo(bound) > 0)
                            .orElse(!value.isZero());
        }

        @Override
        public String inWords(Fact fact) {
            Optional<Money> bound =
                    fact instanceof Fact.Amount amount ? boundIn(amount.value().currency()) : Optional.empty();
            return fact.inWords()
                    + bound.map(amount -> " is above " + amount)
                            .orElseGet(() -> " has no bound, unlike " + currencies());
        }

        private String currencies() {
            return bounds.stream()
                    .map(bound -> bound.currency().getCurrencyCode())
                    .collect(Collectors.joining(", "));
        }
    }
}
