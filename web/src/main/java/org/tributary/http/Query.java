package org.tributary.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.http.json.Forms;

/**
 * The parameters of a question, read name by name: what is repeated, in the wrong form or unknown is noted, and {@link
 * #end} refuses all of it at once.
 */
public final class Query {

    private static final int MOST_VALUES = 100;

    private final Map<String, List<String>> parameters;
    private final Faults faults = new Faults();
    private final Set<String> asked = new HashSet<>();

    /** A question with these parameters, each with its values. */
    public Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** A parameter that may be absent, and stands once. */
    public <T> Optional<T> optional(String name, Function<String, T> form) {
        List<String> values = values(name);
        faults.require(values.size() < 2, "query.repeated", "/" + name, "The parameter stands once.");
        return values.stream().findFirst().flatMap(value -> faults.check("/" + name, () -> form.apply(value)));
    }

    /** A parameter that stands once. */
    public <T> Optional<T> required(String name, Function<String, T> form) {
        faults.require(!values(name).isEmpty(), "query.missing", "/" + name, "The parameter is required.");
        return optional(name, form);
    }

    /** The day that {@code asOf} names; today, in universal time, where it does not. */
    public LocalDate day(Clock clock) {
        return optional("asOf", Forms::day).orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The last instant of the day that {@code knownOn} names, in universal time; now where it does not. */
    public Instant knownAt(Clock clock) {
        return optional("knownOn", Forms::endOfDay).orElseGet(clock::instant);
    }

    /** A whole number within a range, or what holds where it is absent. */
    public int whole(String name, int least, int most, int otherwise) {
        return optional(name, text -> {
                    boolean within = text.matches("\\d{1,9}")
                            && Integer.parseInt(text) >= least
                            && Integer.parseInt(text) <= most;
                    if (!within) {
                        throw new Refusal.Invalid(
                                "query." + name, "A whole number from " + least + " to " + most + " is expected.");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    /** The page asked for, from 1; the first where none is. */
    public int page() {
        return whole("page", 1, 1_000_000, 1);
    }

    /** How many rows a page has, 1 to 200; 50 where nothing is said. */
    public int size() {
        return whole("size", 1, 200, 50);
    }

    /** The values of a parameter that may stand several times, each in its form. */
    public <T> List<T> several(String name, Function<String, T> form) {
        List<String> values = values(name);
        List<T> read = new ArrayList<>();
        faults.require(values.size() <= MOST_VALUES, "query.length", "/" + name, "There are too many values.");
        for (int i = 0; i < Math.min(values.size(), MOST_VALUES); i++) {
            String value = values.get(i);
            faults.check("/" + name + "/" + i, () -> form.apply(value)).ifPresent(read::add);
        }
        return read;
    }

    /** Notes a fault of one parameter unless {@code holds}. */
    public void require(boolean holds, String code, String name, String message) {
        faults.require(holds, code, "/" + name, message);
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal.Invalid with every fault noted, unknown parameters among them
     */
    public void end() {
        parameters.keySet().stream()
                .filter(Predicate.not(asked::contains))
                .sorted()
                .limit(MOST_VALUES)
                .forEach(name -> faults.add(
                        "query.unknown",
                        "/" + Correlation.loggable(name).replace("~", "~0").replace("/", "~1"),
                        "There is no such parameter."));
        faults.refuseIfAny("query.invalid");
    }

    private List<String> values(String name) {
        asked.add(name);
        return parameters.getOrDefault(name, List.of());
    }
}
