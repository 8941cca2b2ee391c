package org.tributary.http;

import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id that ties a request, its answer and its lines in the log together. */
public final class Correlation {

    /** Both ways. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "correlation";

    private Correlation() {}

    /**
     * Begins a request.
     *
     * @param proposed the caller's own id, taken if it is 8 to 64 letters, digits, points, underscores or hyphens, so
     *     that it can do no harm
     *     in a log
     * @return the id from here on
     */
    static String begin(@Nullable String proposed) {
        String id = proposed != null && proposed.matches("[A-Za-z0-9._-]{8,64}")
                ? proposed
                : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        return id;
    }

    static void end() {
        MDC.remove(KEY);
    }

    /** The id of the request this thread works for; a new one outside of requests. */
    public static String id() {
        return MDC.get(KEY) instanceof String id ? id : begin(null);
    }

    /** Text from outside, fit for one line of a log: control characters are escaped, and what is too long is cut. */
    public static String loggable(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(200).forEach(c -> {
            boolean harmless = !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.LINE_SEPARATOR
                    && Character.getType(c) != Character.PARAGRAPH_SEPARATOR
                    && Character.getType(c) != Character.SURROGATE;
            if (harmless) {
                safe.appendCodePoint(c);
            } else {
                safe.append(String.format("\\u%04x", c));
            }
        });
        return safe.toString();
    }
}
