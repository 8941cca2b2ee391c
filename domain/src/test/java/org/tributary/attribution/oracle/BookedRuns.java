package org.tributary.attribution.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Market;
import org.tributary.attribution.Share;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.time.DateRange;

/** A lot attributed by the engine in runs that follow each other, each with the balances that those before it left. */
record BookedRuns(PartnershipAgreement agreement, LineGenerator.Lot lot) {

    /** The days whose fees are booked: all on which a line of a lot can be earned. */
    static final DateRange DAYS = new DateRange(LocalDate.of(2022, 6, 1), LocalDate.of(2034, 1, 1));

    private static final LocalDate FIRST_END = LocalDate.of(2026, 5, 16);
    private static final LocalDate SECOND_END = LocalDate.of(2029, 10, 1);

    /** A third of the lines each, and each the fees of some years. */
    List<BookedLines> thirds() {
        List<RevenueLine> lines = lot.lines();
        int third = lines.size() / 3;
        return List.of(
                new BookedLines(
                        1, lines.subList(0, third), Optional.of(new DateRange(DAYS.startInclusive(), FIRST_END))),
                new BookedLines(2, lines.subList(third, 2 * third), Optional.of(new DateRange(FIRST_END, SECOND_END))),
                new BookedLines(
                        3,
                        lines.subList(2 * third, lines.size()),
                        Optional.of(new DateRange(SECOND_END, DAYS.endExclusive()))));
    }

    /** All shares of the runs, fees after the lines of each. */
    List<Share> book(List<BookedLines> runs, ClauseBalances balances) {
        List<Share> shares = new ArrayList<>();
        for (BookedLines run : runs) {
            AttributionEngine engine = new AttributionEngine(agreement, knowing(runs, run), LateNews.BEFORE);
            engine.attribute(run.lines(), balances, attribution -> shares.add(attribution.share()));
            run
                    .fees()
                    .map(days -> engine.fees(
                            days.startInclusive(), days.endExclusive().minusDays(1), balances))
                    .orElse(List.of())
                    .stream()
                    .map(Attribution::share)
                    .forEach(shares::add);
        }
        return shares;
    }

    /** Each run knows what those before it attributed. */
    private Market knowing(List<BookedLines> runs, BookedLines run) {
        Map<LineKey, RevenueLine> known = new HashMap<>(lot.originals());
        runs.stream()
                .filter(earlier -> earlier.run() < run.run())
                .flatMap(earlier -> earlier.lines().stream())
                .forEach(line -> known.put(line.key(), line));
        return World.market(false, known, lot.payments());
    }
}
