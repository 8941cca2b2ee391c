package org.tributary.attribution.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.Booking;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Market;
import org.tributary.attribution.Share;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.restatement.Order;
import org.tributary.attribution.restatement.Restatement;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.time.DateRange;

/**
 * A restatement under equal terms changes nothing, whatever was booked: over the lots of {@link MillionLinesTest}, and as many lines as
 * there.
 */
@ParameterizedClass(name = "lot {0}")
@MethodSource("org.tributary.attribution.oracle.MillionLinesTest#lots")
class EqualTermsTest {

    /** The days whose fees are booked: all on which a line of a lot can be earned. */
    private static final DateRange DAYS = new DateRange(LocalDate.of(2023, 1, 1), LocalDate.of(2034, 1, 1));

    private final PartnershipAgreement agreement;
    private final Market market;
    private final List<RevenueLine> lines;

    EqualTermsTest(int seed) {
        LineGenerator.Lot lot = MillionLinesTest.lotOf(seed);
        agreement = MillionLinesTest.agreement(seed);
        market = World.market(false, lot.originals());
        lines = lot.lines();
    }

    @Test
    void nothingOfSeveralRunsIsRestatedInTheOrderKept() {
        int third = lines.size() / 3;
        List<BookedLines> runs = List.of(
                new BookedLines(1, lines.subList(0, third)),
                new BookedLines(2, lines.subList(third, 2 * third), Optional.of(DAYS)),
                new BookedLines(3, lines.subList(2 * third, lines.size())));

        assertThatNothingIsRestated(runs, Order.KEPT);
    }

    @Test
    void nothingOfOneRunIsRestatedInTheOrderEarned() {
        assertThatNothingIsRestated(List.of(new BookedLines(1, lines, Optional.of(DAYS))), Order.EARNED);
    }

    /** Told years later and nothing new: only when it was known differs. */
    private void assertThatNothingIsRestated(List<BookedLines> runs, Order order) {
        ClauseBalances balances = ClauseBalances.none();
        List<Share> booked = booked(runs, balances);

        Restatement restatement = Restatement.of(
                new Books(runs, booked, Map.of(), Booking.FIRST.firstOpen()),
                new Knowledge(agreement, market, LateNews.AFTER),
                order);

        assertThat(booked).hasSizeGreaterThan(lines.size());
        assertThat(restatement.reversals()).isEmpty();
        assertThat(restatement.bookings()).isEmpty();
        assertThat(restatement.differences()).isEmpty();
        assertThat(restatement.balances().all()).isNotEmpty().isEqualTo(balances.all());
    }

    private List<Share> booked(List<BookedLines> runs, ClauseBalances balances) {
        List<Share> shares = new ArrayList<>();
        for (BookedLines run : runs) {
            // each run knows what those before it attributed
            AttributionEngine engine = new AttributionEngine(agreement, knowing(runs, run), LateNews.BEFORE);
            engine.attribute(run.lines(), balances, attribution -> shares.add(attribution.share()));
            run.fees().stream()
                    .flatMap(days ->
                            engine
                                    .fees(
                                            days.startInclusive(),
                                            days.endExclusive().minusDays(1),
                                            balances)
                                    .stream())
                    .map(Attribution::share)
                    .forEach(shares::add);
        }
        return shares;
    }

    private Market knowing(List<BookedLines> runs, BookedLines run) {
        Map<LineKey, RevenueLine> known = new HashMap<>(market.originals());
        runs.stream()
                .filter(earlier -> earlier.run() < run.run())
                .flatMap(earlier -> earlier.lines().stream())
                .forEach(line -> known.put(line.key(), line));
        return World.market(false, known);
    }
}
