package org.tributary.approval.request;

import java.util.List;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/** What a measure comes to of one subject, as the context that asks has computed it. */
public sealed interface Fact {

    /** That so many denials of the guard are passed over; none where there is no denial. */
    static List<Fact> passingOver(int denials) {
        return denials == 0 ? List.of() : List.of(Figure.of(Measure.OVERRIDE, denials));
    }

    /** What is measured. */
    Measure measure();

    /** What it comes to, in words: {@code discount 32 %}. */
    default String inWords() {
        return measure().inWords() + " " + valueInWords();
    }

    /** What it comes to, without what is measured: {@code 32 %}. */
    String valueInWords();

    /**
     * A part or a count.
     *
     * @param value exact, or to a billionth where that is too long to be written down: 0.32 for 32 %, 2 for two clauses
     */
    record Figure(Measure measure, Rate value) implements Fact {

        /** @throws IllegalArgumentException if the measure is counted in money */
        public Figure {
            if (measure.unit() == Measure.Unit.MONEY) {
                throw new IllegalArgumentException(measure + " is money");
            }
            value = Parts.brief(value);
        }

        /** So many. */
        public static Figure of(Measure measure, int count) {
            return new Figure(measure, Rate.of(count, 1));
        }

        @Override
        public String valueInWords() {
            return measure.unit() == Measure.Unit.PART ? Parts.inWords(value) : value.fraction();
        }
    }

    /** Money, not below zero. */
    record Amount(Measure measure, Money value) implements Fact {

        /** @throws IllegalArgumentException if the measure is not counted in money, or the amount is below zero */
        public Amount {
            if (measure.unit() != Measure.Unit.MONEY || value.isNegative()) {
                throw new IllegalArgumentException(measure + " " + value);
            }
        }

        @Override
        public String valueInWords() {
            return value.toString();
        }
    }
}
