package org.tributary.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What stands in one place of a table for people: a workbook keeps its type, a text tells it. */
public sealed interface Cell {

    /** As a text tells it. */
    String text();

    /** Words, codes and ids, whatever they look like. */
    record Words(String words) implements Cell {
        /** What a spreadsheet that reads a text takes for the beginning of a formula. */
        private static final String FORMULAS = "=+-@\t\r";

        /** An apostrophe before what would be taken for a formula: so it is shown, and never computed (OWASP, CSV injection). */
        @Override
        public String text() {
            return !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        }
    }

    /** A count or an amount. */
    record Figure(BigDecimal figure) implements Cell {
        @Override
        public String text() {
            return figure.toPlainString();
        }
    }

    /** A day of the calendar. */
    record Day(LocalDate day) implements Cell {
        @Override
        public String text() {
            return day.toString();
        }
    }

    /** A moment, in universal time to the second. */
    record Moment(Instant moment) implements Cell {
        @Override
        public String text() {
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    /** Nothing. */
    record Blank() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /** Words, a code or an id. */
    static Cell of(String words) {
        return words.isEmpty() ? new Blank() : new Words(words);
    }

    /** A count. */
    static Cell of(long count) {
        return new Figure(BigDecimal.valueOf(count));
    }
}
