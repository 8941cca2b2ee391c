package org.tributary.attribution.restatement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.Booking;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Market;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.time.DateRange;

/**
 * All lines of an agreement evaluated from its inception, as if nothing had been booked yet. A line that another replaces counts as nothing.
 *
 * @param attributions in the order evaluated
 * @param balances what has come together under the clauses after the last of them
 * @param replaced the lines left out, because others replace them
 */
public record Replay(List<Attribution> attributions, ClauseBalances balances, Set<LineKey> replaced) {

    /** Copies the collections. */
    public Replay {
        attributions = List.copyOf(attributions);
        replaced = Set.copyOf(replaced);
    }

    /**
     * Evaluates the lines.
     *
     * @param booking how the shares enter the ledger, where they do
     * @throws org.tributary.Refusal as the engine does: a day without terms, a month without rate, an unknown channel
     */
    public static Replay of(List<BookedLines> groups, Knowledge now, Order order, Booking booking) {
        Set<LineKey> replaced = BookedLines.replacedIn(groups);
        AttributionEngine engine =
                new AttributionEngine(now.agreement(), knowing(now.market(), lines(groups)), now.knownAt(), booking);
        ClauseBalances balances = ClauseBalances.none();
        List<Attribution> attributions = new ArrayList<>();
        for (BookedLines group : inOrder(groups, order)) {
            List<RevenueLine> counting = group.lines().stream()
                    .filter(line -> !replaced.contains(line.key()))
                    .toList();
            attributions.addAll(engine.attribute(counting, balances));
            group.fees().ifPresent(days -> attributions.addAll(fees(engine, days, balances)));
        }
        return new Replay(attributions, balances, replaced);
    }

    private static List<Attribution> fees(AttributionEngine engine, DateRange days, ClauseBalances balances) {
        return engine.fees(days.startInclusive(), days.endExclusive().minusDays(1), balances);
    }

    private static List<BookedLines> inOrder(List<BookedLines> groups, Order order) {
        return switch (order) {
            case KEPT ->
                groups.stream()
                        .sorted(Comparator.comparingLong(BookedLines::run))
                        .toList();
            case EARNED -> groups.isEmpty() ? groups : List.of(BookedLines.together(groups));
        };
    }

    private static List<RevenueLine> lines(List<BookedLines> groups) {
        return groups.stream().flatMap(group -> group.lines().stream()).toList();
    }

    /** The market that knows all lines, so that a credit finds its original in whichever group that stands. */
    private static Market knowing(Market market, Collection<RevenueLine> lines) {
        Map<LineKey, RevenueLine> originals = new HashMap<>(market.originals());
        lines.forEach(line -> originals.put(line.key(), line));
        return new Market(
                market.channels(),
                market.products(),
                market.organizations(),
                market.rates(),
                market.payments(),
                originals);
    }
}
