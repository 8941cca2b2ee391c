package org.tributary.attribution.golden;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.Booking;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Market;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.restatement.Restatement;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;

/** A ledger in memory that is written as the platform writes its own: append-only, run by run. */
public final class TestLedger {

    private final List<Attribution> written = new ArrayList<>();
    private final List<BookedLines> groups = new ArrayList<>();
    private ClauseBalances balances = ClauseBalances.none();

    /** A run: attributes a group's lines, but not those that another line replaces, and its fees. */
    public void run(BookedLines group, Knowledge now, YearMonth firstOpen) {
        Map<LineKey, RevenueLine> originals = new HashMap<>();
        groups.forEach(earlier -> earlier.lines().forEach(line -> originals.put(line.key(), line)));
        Market market = now.market();
        Market knowing = new Market(
                market.channels(),
                market.products(),
                market.organizations(),
                market.rates(),
                market.payments(),
                originals);
        AttributionEngine engine =
                new AttributionEngine(now.agreement(), knowing, now.knownAt(), new Booking(Map.of(), firstOpen));
        written.addAll(engine.attribute(group.lines(), balances));
        group.fees()
                .ifPresent(days -> written.addAll(
                        engine.fees(days.startInclusive(), days.endExclusive().minusDays(1), balances)));
        groups.add(group);
    }

    /** Books a restatement. */
    public void book(Restatement restatement) {
        written.addAll(restatement.reversals());
        written.addAll(restatement.bookings());
        balances = restatement.balances();
    }

    /** From now on all lines stand as one run's: after a restatement in the order earned. */
    public void merge() {
        BookedLines together = BookedLines.together(groups);
        groups.clear();
        groups.add(together);
    }

    /** What a restatement asks of it. */
    public Books books(YearMonth firstOpen) {
        Map<ShareId, Integer> bookings = new HashMap<>();
        shares().filter(share -> share.reverses().isEmpty())
                .forEach(share -> bookings.merge(
                        ShareId.of(share.line(), share.segment().startInclusive(), share.clause(), share.payee(), 1),
                        1,
                        Integer::sum));
        return new Books(groups, net(), bookings, firstOpen);
    }

    /** The shares that stand. */
    public List<Share> net() {
        Set<ShareId> reversed = new HashSet<>();
        shares().forEach(share -> share.reverses().ifPresent(reversed::add));
        return shares().filter(share -> share.reverses().isEmpty() && !reversed.contains(share.id()))
                .toList();
    }

    /** Everything that was written by the end of an instant. */
    public List<Attribution> asKnownOn(Instant instant) {
        return written.stream()
                .filter(attribution -> !attribution.share().recordedAt().isAfter(instant))
                .toList();
    }

    public List<Attribution> written() {
        return List.copyOf(written);
    }

    public ClauseBalances balances() {
        return balances.copy();
    }

    private Stream<Share> shares() {
        return written.stream().map(Attribution::share);
    }
}
