package org.tributary.document;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.document.Shape.Text;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/** What is a text in a document, and the form it has there. */
final class Texts {

    /** No text of a document is longer. */
    static final int MOST = 2_000;

    private static final String DAY = "(19|2\\d)\\d{2}-\\d{2}-\\d{2}";
    private static final String DECIMAL = "-?\\d{1,15}(\\.\\d{1,12})?";
    private static final String MONTH = "(19|2\\d)\\d{2}-\\d{2}";
    private static final String INSTANT = DAY + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z";

    /** A plain decimal that becomes money together with its currency. */
    static final Text AMOUNT =
            text(String.class, Texts::amount, Function.identity(), Map.of("pattern", anchored(Money.FORM)));

    private static final Map<Class<?>, Text> KNOWN = Stream.of(
                    text(String.class, Texts::words, Function.identity(), Map.of("minLength", 1, "maxLength", MOST)),
                    text(LocalDate.class, Texts::day, LocalDate::toString, Map.of("format", "date")),
                    text(YearMonth.class, Texts::month, YearMonth::toString, Map.of("pattern", anchored(MONTH))),
                    text(Instant.class, Texts::instant, Instant::toString, Map.of("format", "date-time")),
                    text(ZoneId.class, Texts::zone, ZoneId::getId, Map.of()),
                    text(
                            Currency.class,
                            Money::currency,
                            Currency::getCurrencyCode,
                            Map.of("pattern", anchored("[A-Z]{3}"))),
                    text(Rate.class, Rate::of, Rate::fraction, Map.of("pattern", anchored(Rate.FORM))))
            .collect(toMap(Text::type, Function.identity()));

    private Texts() {}

    /** How the type is written as a text, unless it is written as anything else. */
    static Optional<Text> of(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(constant(type));
        }
        return Optional.ofNullable(KNOWN.get(type)).or(() -> named(type));
    }

    /** One of the names, or a refusal that lists them. */
    static String oneOf(Iterable<String> names, String text) {
        for (String name : names) {
            if (name.equals(text)) {
                return name;
            }
        }
        throw new Refusal.Invalid("field.value", "One of " + String.join(", ", names) + ".");
    }

    private static Text constant(Class<?> type) {
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
        List<String> names = constants.stream().<String>map(Enum::name).toList();
        return new Text(
                type,
                text -> constants.get(names.indexOf(oneOf(names, text))),
                constant -> ((Enum<?>) constant).name(),
                Map.of("enum", names));
    }

    /** A record of one text, or of one decimal, is written as that alone; its constructor knows the form. */
    private static Optional<Text> named(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return Optional.empty();
        }
        Class<?> one = type.getRecordComponents()[0].getType();
        Components components = new Components(type);
        if (one == BigDecimal.class) {
            return Optional.of(new Text(
                    type,
                    text -> components.make(List.of(decimal(text))),
                    value -> ((BigDecimal) components.value(0, value)).toPlainString(),
                    Map.of("pattern", anchored(DECIMAL))));
        }
        return one == String.class
                ? Optional.of(new Text(
                        type,
                        text -> components.make(List.of(limited(text))),
                        value -> (String) components.value(0, value),
                        Map.of("minLength", 1, "maxLength", MOST)))
                : Optional.empty();
    }

    private static <T> Text text(
            Class<T> type, Function<String, ?> read, Function<T, String> write, Map<String, Object> form) {
        return new Text(type, read::apply, value -> write.apply(type.cast(value)), form);
    }

    private static String limited(String text) {
        if (text.length() > MOST) {
            throw new Refusal.Invalid("field.length", "A text of 1 to " + MOST + " characters is expected here.");
        }
        return text;
    }

    private static String words(String text) {
        if (text.isBlank()) {
            throw new Refusal.Invalid("field.length", "A text of 1 to " + MOST + " characters is expected here.");
        }
        return limited(text);
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches(DECIMAL)) {
            throw new Refusal.Invalid(
                    "field.decimal",
                    "A plain decimal such as 0.125 is expected here, with 12 digits after the point at most.");
        }
        return new BigDecimal(text);
    }

    private static String amount(String text) {
        // its digits are judged with the currency
        if (!text.matches(Money.FORM)) {
            throw new Refusal.Invalid("money.form", "An amount is a plain decimal such as 1200.50.");
        }
        return text;
    }

    private static LocalDate day(String text) {
        return timely(DAY, text, LocalDate::parse, "field.date", "A day is a date of the calendar such as 2026-04-27.");
    }

    private static YearMonth month(String text) {
        return timely(MONTH, text, YearMonth::parse, "field.month", "A month is such as 2026-04.");
    }

    private static Instant instant(String text) {
        return timely(INSTANT, text, Instant::parse, "field.instant", "An instant is such as 2026-04-27T16:00:00Z.");
    }

    /** A name of the IANA time zone database, so that a zone is the same wherever it is read; no bare offset. */
    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new Refusal.Invalid("field.zone", "A time zone is such as America/Los_Angeles or UTC.");
        }
        return ZoneId.of(text);
    }

    private static <T> T timely(String form, String text, Function<String, T> parse, String code, String message) {
        if (!text.matches(form)) {
            throw new Refusal.Invalid(code, message);
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException none) {
            throw new Refusal.Invalid(code, message);
        }
    }

    private static String anchored(String expression) {
        return "^(" + expression + ")$";
    }
}
