package org.tributary.usage.document;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.money.document.MoneyView;
import org.tributary.time.DateRange;
import org.tributary.usage.boundary.UsageBilling.RatedSubscription;
import org.tributary.usage.rating.Held;
import org.tributary.usage.rating.RatedLine;

/**
 * One row of rated usage as a table (docs/interchange.md): a rated line of a subscription, or usage of it that waits, by product, meter and reason.
 *
 * @param state {@code RATED} or {@code HELD}
 * @param charge the charge of a rated line; of what waits, the meter as its source names it
 * @param records how many records wait
 */
public record RatedUsageRow(
        String subscription,
        String periodStart,
        String periodEnd,
        String state,
        String product,
        String charge,
        @Nullable String version,
        @Nullable String versionFrom,
        @Nullable String computed,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String records,
        @Nullable String reason) {

    /** In the order in which they are written. */
    public static final List<String> NAMES = List.of(
            "subscription",
            "period_start",
            "period_end",
            "state",
            "product",
            "charge",
            "version",
            "version_from",
            "computed",
            "amount",
            "currency",
            "records",
            "reason");

    private record Waiting(String product, String meter, String reason) {
        private static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::product)
                .thenComparing(Waiting::meter)
                .thenComparing(Waiting::reason);

        static Waiting of(Held held) {
            return new Waiting(
                    held.usage().product(), held.usage().meter(), held.reason().code());
        }
    }

    /** The rows of a subscription: what is rated by product, charge and version, then what waits. */
    public static Stream<RatedUsageRow> of(RatedSubscription rated) {
        DateRange period = rated.rating().rated().period();
        String id = rated.subscription().value();
        Map<Waiting, Long> waiting = rated.rating().held().stream()
                .collect(groupingBy(Waiting::of, () -> new TreeMap<>(Waiting.ORDER), counting()));
        return Stream.concat(
                rated.rating().rated().lines().stream().map(line -> line(id, period, line)),
                waiting.entrySet().stream().map(held -> held(id, period, held.getKey(), held.getValue())));
    }

    private static RatedUsageRow line(String subscription, DateRange period, RatedLine line) {
        return new RatedUsageRow(
                subscription,
                period.startInclusive().toString(),
                period.endExclusive().toString(),
                "RATED",
                line.entry().product().value(),
                line.entry().code().value(),
                line.version().name(),
                line.version().newSalesFrom().toString(),
                line.computed().amount().toString(),
                MoneyView.plain(line.amount()),
                line.amount().currency().getCurrencyCode(),
                null,
                null);
    }

    private static RatedUsageRow held(String subscription, DateRange period, Waiting waiting, long records) {
        return new RatedUsageRow(
                subscription,
                period.startInclusive().toString(),
                period.endExclusive().toString(),
                "HELD",
                waiting.product(),
                waiting.meter(),
                null,
                null,
                null,
                null,
                null,
                Long.toString(records),
                waiting.reason());
    }

    /** The cells of the row. */
    public List<String> cells() {
        return Stream.of(
                        subscription,
                        periodStart,
                        periodEnd,
                        state,
                        product,
                        charge,
                        version,
                        versionFrom,
                        computed,
                        amount,
                        currency,
                        records,
                        reason)
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }
}
