package org.tributary.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.tributary.Refusal;
import org.tributary.attribution.Segment.Use;
import org.tributary.billing.RevenueLine;
import org.tributary.money.FxRates;
import org.tributary.terms.PartnershipAgreement;

/**
 * Attributes revenue lines: cuts them into segments, walks the route, applies the clauses in force, and cuts what guarantees and caps do
 * not let pass. It knows no clock and no database; equal input gives equal output, to the cent.
 *
 * <p>Lines are taken in the order of the day earned, then of their key, whatever order they come in.
 */
public final class AttributionEngine {

    private static final Comparator<Segment> ORDER = Comparator.comparing(Segment::earnedOn)
            .thenComparing(segment -> segment.line().key());

    private final Timeline timeline;
    private final Market market;
    private final Instant knownAt;
    private final Booking booking;

    /** @param knownAt what is known by this instant is used, and everything computed is recorded at it */
    public AttributionEngine(PartnershipAgreement agreement, Market market, Instant knownAt) {
        this(agreement, market, knownAt, Booking.FIRST);
    }

    /** @param booking which booking of a share it is, and which month is the first that is open */
    public AttributionEngine(PartnershipAgreement agreement, Market market, Instant knownAt, Booking booking) {
        this.timeline = new Timeline(agreement, knownAt);
        this.market = market;
        this.knownAt = knownAt;
        this.booking = booking;
    }

    /**
     * The shares of the lines, as they come; those that a cap cuts in proportion come last.
     *
     * @param balances what came together before; moved by this call
     * @throws org.tributary.terms.NoTermsInForce if a day that decides has no terms
     * @throws FxRates.Missing if a currency has no rate in the month it is earned
     * @throws Refusal.NotFound if a channel, or a product, organization or corrected invoice that decides, is unknown
     */
    public void attribute(List<RevenueLine> lines, ClauseBalances balances, Consumer<Attribution> sink) {
        Segmentation segmentation = new Segmentation(timeline, market, knownAt, lines);
        List<Segment> segments = new ArrayList<>(lines.size());
        for (RevenueLine line : lines) {
            segments.addAll(segmentation.of(line));
        }
        segments.sort(ORDER);
        ClauseAccruals accruals = new ClauseAccruals(balances, knownAt);
        Cutting cutting = new Cutting(balances, accrual -> sink.accept(accrual.attribution(booking, knownAt)));
        for (Segment segment : segments) {
            Sold sold = Sold.of(segment, market, timeline.agreement().currency());
            if (segment.use() != Use.CLAUSES) {
                new RouteWaterfall(sold, booking, knownAt).attribute(sink);
            }
            if (segment.use() != Use.ROUTE) {
                accruals.of(sold).forEach(cutting::cut);
            }
        }
        cutting.finish();
    }

    /** The same as a list. */
    public List<Attribution> attribute(List<RevenueLine> lines, ClauseBalances balances) {
        List<Attribution> attributions = new ArrayList<>();
        attribute(lines, balances, attributions::add);
        return attributions;
    }

    /**
     * The fees, and what guarantees add, that are earned on some days. What a guarantee's shares fall short of it is told by the
     * balances as they stand, so the lines of its period come first.
     *
     * @param through the last day, inclusive
     * @throws FxRates.Missing if a fee's currency has no rate in the month it is earned
     */
    public List<Attribution> fees(LocalDate from, LocalDate through, ClauseBalances balances) {
        return new FeeSchedule(timeline, market, balances)
                .between(from, through).stream()
                        .map(fee -> fee.attribution(booking, knownAt))
                        .toList();
    }
}
