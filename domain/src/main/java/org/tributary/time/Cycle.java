package org.tributary.time;

import java.time.LocalDate;

/** How often something begins anew, by the calendar: each period is a {@link DateRange} that starts on a first of the month. */
public enum Cycle {
    /** Never: one period from the beginning on. */
    NEVER("ever") {
        @Override
        public DateRange periodOf(LocalDate day) {
            return new DateRange(LocalDate.MIN, LocalDate.MAX);
        }
    },
    /** Each calendar month. */
    MONTH("month") {
        @Override
        public DateRange periodOf(LocalDate day) {
            return months(day, 1);
        }
    },
    /** Each calendar quarter, from January, April, July, October. */
    QUARTER("quarter") {
        @Override
        public DateRange periodOf(LocalDate day) {
            return months(day, 3);
        }
    },
    /** Each calendar year. */
    YEAR("year") {
        @Override
        public DateRange periodOf(LocalDate day) {
            return months(day, 12);
        }
    };

    private final String words;

    Cycle(String words) {
        this.words = words;
    }

    /** The period that holds {@code day}. */
    public abstract DateRange periodOf(LocalDate day);

    /** One period in words: {@code quarter}. */
    public String inWords() {
        return words;
    }

    private static DateRange months(LocalDate day, int length) {
        int first = (day.getMonthValue() - 1) / length * length + 1;
        LocalDate start = LocalDate.of(day.getYear(), first, 1);
        return new DateRange(start, start.plusMonths(length));
    }
}
