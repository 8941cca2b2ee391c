package org.tributary.attribution.reconciliation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.time.DateRange;

/**
 * A small total language over exact fractions: numbers, the names of published figures, {@code + - * /}, parentheses, and
 * {@code ledger(MEASURE, 2024-01, 2024-12)}, whose months are both included. There is nothing else, so that every check ends.
 */
sealed interface Arithmetic {

    record Constant(BigDecimal value) implements Arithmetic {}

    record Figure(String id) implements Arithmetic {}

    record Ledger(LedgerMeasure measure, DateRange months) implements Arithmetic {}

    record Operation(Sign sign, Arithmetic left, Arithmetic right) implements Arithmetic {

        private Fraction result(Map<String, PublishedFigure> figures, LedgerFigures ledger) {
            Fraction one = left.value(figures, ledger);
            Fraction other = right.value(figures, ledger);
            return switch (sign) {
                case PLUS -> one.plus(other);
                case MINUS -> one.minus(other);
                case TIMES -> one.times(other);
                case BY -> one.dividedBy(other);
            };
        }
    }

    /** What an operation does. */
    enum Sign {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        BY("/");

        private final String text;

        Sign(String text) {
            this.text = text;
        }
    }

    /** @throws Refusal.Invalid if it is not of the language */
    static Arithmetic parse(String text) {
        return new Parser(text).whole();
    }

    /** @throws Refusal.Invalid if a figure is unknown or the divisor is zero */
    default Fraction value(Map<String, PublishedFigure> figures, LedgerFigures ledger) {
        return switch (this) {
            case Constant(var number) -> Fraction.of(number);
            case Figure(var id) ->
                Optional.ofNullable(figures.get(id))
                        .map(figure -> Fraction.of(figure.value()))
                        .orElseThrow(() -> new Refusal.Invalid("arithmetic.figure", "There is no figure " + id + "."));
            case Ledger(var measure, var months) -> Fraction.of(ledger.value(measure, months));
            case Operation operation -> operation.result(figures, ledger);
        };
    }

    /** Recursive descent: a sum of products of atoms. */
    final class Parser {
        private static final Pattern TOKEN = Pattern.compile(
                "\\s*(?:(?<ledger>ledger\\(\\s*([A-Z_]+)\\s*,\\s*(\\d{4}-\\d{2})\\s*,\\s*(\\d{4}-\\d{2})\\s*\\))"
                        + "|(?<number>\\d{1,15}(\\.\\d{1,9})?)(?![\\w.])|(?<figure>[a-z][A-Za-z0-9_.]{0,59})|(?<sign>[-+*/()]))");

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text.strip();
        }

        Arithmetic whole() {
            Arithmetic sum = sum();
            if (at < text.length()) {
                throw unexpected();
            }
            return sum;
        }

        private Arithmetic sum() {
            Arithmetic left = product();
            while (true) {
                Optional<Sign> sign = sign(Sign.PLUS, Sign.MINUS);
                if (sign.isEmpty()) {
                    return left;
                }
                left = new Operation(sign.get(), left, product());
            }
        }

        private Arithmetic product() {
            Arithmetic left = atom();
            while (true) {
                Optional<Sign> sign = sign(Sign.TIMES, Sign.BY);
                if (sign.isEmpty()) {
                    return left;
                }
                left = new Operation(sign.get(), left, atom());
            }
        }

        private Arithmetic atom() {
            if (takes("(")) {
                Arithmetic inner = sum();
                if (!takes(")")) {
                    throw unexpected();
                }
                return inner;
            }
            Matcher token = token();
            at = token.end();
            if (token.group("number") != null) {
                return new Constant(new BigDecimal(token.group("number")));
            }
            if (token.group("figure") != null) {
                return new Figure(token.group("figure"));
            }
            return ledger(token);
        }

        private Arithmetic ledger(Matcher token) {
            try {
                YearMonth first = YearMonth.parse(token.group(3));
                YearMonth last = YearMonth.parse(token.group(4));
                return new Ledger(
                        LedgerMeasure.valueOf(token.group(2)),
                        new DateRange(first.atDay(1), last.plusMonths(1).atDay(1)));
            } catch (IllegalArgumentException | DateTimeException unknown) {
                throw new Refusal.Invalid(
                        "arithmetic.ledger", "The ledger has no such measure or month: " + token.group());
            }
        }

        private Matcher token() {
            Matcher token = TOKEN.matcher(text).region(at, text.length());
            if (!token.lookingAt() || token.group("sign") != null) {
                throw unexpected();
            }
            return token;
        }

        private Optional<Sign> sign(Sign one, Sign other) {
            return Stream.of(one, other).filter(sign -> takes(sign.text)).findFirst();
        }

        private boolean takes(String sign) {
            Matcher token = TOKEN.matcher(text).region(at, text.length());
            boolean there = token.lookingAt() && sign.equals(token.group("sign"));
            at = there ? token.end() : at;
            return there;
        }

        private Refusal.Invalid unexpected() {
            String rest = at < text.length() ? "at \"" + text.substring(at) + "\"" : "at its end";
            return new Refusal.Invalid("arithmetic.form", "The arithmetic does not parse " + rest + ".");
        }
    }
}
