package org.tributary.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.time.EndOfDay;

/** Forms of texts that no type of the domain reads by itself. */
public final class Forms {

    private static final Pattern DAY = Pattern.compile("(19|2\\d)\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("(19|2\\d)\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("(19|2\\d)\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Forms() {}

    /** A day such as 2026-04-27, of the years 1900 to 2999. */
    public static LocalDate day(String text) {
        return timely(DAY, text, LocalDate::parse, "field.date", "A day is a date of the calendar such as 2026-04-27.");
    }

    /** The first moment of such a day in UTC. */
    public static Instant startOfDay(String text) {
        return day(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The last moment of such a day in UTC: what was known on it. */
    public static Instant endOfDay(String text) {
        return EndOfDay.of(day(text));
    }

    /**
     * The id of something as it stands in an address; what can be no id is the id of nothing.
     *
     * @param what it would name, for the refusal
     * @throws Refusal.NotFound if it can be none
     */
    public static UUID id(String text, String what) {
        if (!ID.matcher(text).matches()) {
            throw new Refusal.NotFound(what);
        }
        return UUID.fromString(text);
    }

    /**
     * The name of something as it stands in an address; what can be no name is the name of nothing.
     *
     * @param form refuses what can be none
     * @param what it would name, for the refusal
     * @throws Refusal.NotFound if it can be none
     */
    public static <T> T named(String text, Function<String, T> form, String what) {
        try {
            return form.apply(text);
        } catch (Refusal.Invalid noName) {
            throw new Refusal.NotFound(what);
        }
    }

    /** A month such as 2026-04. */
    public static YearMonth month(String text) {
        return timely(MONTH, text, YearMonth::parse, "field.month", "A month is such as 2026-04.");
    }

    /** An instant of UTC such as 2026-04-27T16:00:00Z. */
    public static Instant instant(String text) {
        return timely(INSTANT, text, Instant::parse, "field.instant", "An instant is such as 2026-04-27T16:00:00Z.");
    }

    /** Whether something is meant: {@code true} or {@code false}. */
    public static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal.Invalid("query.truth", "True or false is expected here.");
        };
    }

    /** One of the names of an enumeration, exactly as the contract writes it. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return oneOf(type, Function.identity());
    }

    /** One of the names of an enumeration, in lower case. */
    public static <E extends Enum<E>> Function<String, E> oneOfLowerCase(Class<E> type) {
        return oneOf(type, name -> name.toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type, Function<String, String> spelling) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelling.apply(constant.name()).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        "field.value",
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> spelling.apply(constant.name()))
                                .collect(Collectors.joining(", ", "One of ", "."))));
    }

    /** Whether a control character, a lone surrogate or an unassigned character is in it. */
    static boolean isHarmful(String text) {
        int codePoint;
        for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(at);
            int type = Character.getType(codePoint);
            if (Character.isISOControl(codePoint) || type == Character.SURROGATE || type == Character.UNASSIGNED) {
                return true;
            }
        }
        return false;
    }

    /** A text of 1 to {@code most} characters, not blank. */
    public static Function<String, String> words(int most) {
        return text -> {
            if (text.isBlank() || text.length() > most) {
                throw new Refusal.Invalid("field.length", "A text of 1 to " + most + " characters is expected here.");
            }
            return text;
        };
    }

    /** A text that matches a regular expression as a whole. */
    public static Function<String, String> like(String expression, String message) {
        Pattern pattern = Pattern.compile(expression);
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new Refusal.Invalid("field.form", message);
            }
            return text;
        };
    }

    private static <T> T timely(Pattern form, String text, Function<String, T> parse, String code, String message) {
        if (!form.matcher(text).matches()) {
            throw new Refusal.Invalid(code, message);
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException none) {
            throw new Refusal.Invalid(code, message);
        }
    }
}
