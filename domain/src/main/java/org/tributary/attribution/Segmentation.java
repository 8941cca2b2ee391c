package org.tributary.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tributary.Refusal;
import org.tributary.attribution.Segment.Use;
import org.tributary.attribution.Timeline.Piece;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.Product;
import org.tributary.catalog.Reclassification;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * Cuts lines into segments: by day, largest remainder, so that the segments of a line sum to it exactly (agreements, section 5, E1).
 *
 * <p>The terms of the first day of service say which day decides. By service day, a line is cut where terms or clauses change, at the
 * ends of months where it is in a foreign currency, so that each part has one rate of exchange, and where its product changes its class
 * while a clause tells classes apart. By invoice date, it stays whole; a credit takes the date of the invoice it corrects. By cash date,
 * the route is told by service, and clauses bear on what each day's payments pay.
 */
final class Segmentation {

    private final Timeline timeline;
    private final Market market;
    private final Instant knownAt;
    private final Map<LineKey, RevenueLine> lines = new HashMap<>();

    /** @param lines those of the calculation, where credits may find what they correct */
    Segmentation(Timeline timeline, Market market, Instant knownAt, List<RevenueLine> lines) {
        this.timeline = timeline;
        this.market = market;
        this.knownAt = knownAt;
        for (RevenueLine line : lines) {
            this.lines.put(line.key(), line);
        }
    }

    /** The segments of a line, in order. */
    List<Segment> of(RevenueLine line) {
        return switch (timeline.on(line.service().startInclusive()).terms().attributionDate()) {
            case SERVICE_DAY -> byServiceDay(line, Use.ALL);
            case INVOICE_DATE -> List.of(whole(line, invoicedOn(line)));
            case CASH_DATE -> {
                List<Segment> segments = new ArrayList<>(byServiceDay(line, Use.ROUTE));
                segments.addAll(byPayment(line));
                yield segments;
            }
        };
    }

    private LocalDate invoicedOn(RevenueLine line) {
        if (line.kind() == RevenueLine.Kind.CHARGE) {
            return line.invoicedOn();
        }
        LineKey corrected = line.corrects().orElseThrow();
        RevenueLine original = lines.getOrDefault(corrected, market.originals().get(corrected));
        if (original == null) {
            throw new Refusal.NotFound("original");
        }
        return original.invoicedOn();
    }

    private Segment whole(RevenueLine line, LocalDate day) {
        return new Segment(line, Use.ALL, timeline.on(day), line.service(), day, line.amount(), line.deductions());
    }

    private List<Segment> byServiceDay(RevenueLine line, Use use) {
        List<Piece> pieces = pieces(line);
        if (pieces.size() == 1) {
            Piece piece = pieces.getFirst();
            return List.of(new Segment(
                    line,
                    use,
                    piece.stretch(),
                    piece.days(),
                    piece.days().startInclusive(),
                    line.amount(),
                    line.deductions()));
        }
        long[] days = pieces.stream().mapToLong(piece -> piece.days().days()).toArray();
        long[] prices = Allocation.largestRemainder(line.amount().minorUnits(), days);
        List<long[]> kept = line.deductions().stream()
                .map(deduction -> Allocation.largestRemainder(deduction.amount().minorUnits(), days))
                .toList();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            Piece piece = pieces.get(i);
            Money price = new Money(prices[i], line.amount().currency());
            segments.add(new Segment(
                    line,
                    use,
                    piece.stretch(),
                    piece.days(),
                    piece.days().startInclusive(),
                    price,
                    deductions(line, kept, i)));
        }
        return segments;
    }

    private static List<Deduction> deductions(RevenueLine line, List<long[]> kept, int part) {
        List<Deduction> deductions = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Deduction whole = line.deductions().get(i);
            deductions.add(new Deduction(
                    whole.party(), new Money(kept.get(i)[part], whole.amount().currency())));
        }
        return deductions;
    }

    private List<Piece> pieces(RevenueLine line) {
        List<Piece> pieces = timeline.cut(line.service());
        boolean foreign = !line.amount().currency().equals(timeline.agreement().currency());
        Product product = market.products().get(line.product());
        if (!foreign && (product == null || product.reclassifications().isEmpty())) {
            return pieces;
        }
        List<Piece> finer = new ArrayList<>();
        for (Piece piece : pieces) {
            TreeSet<LocalDate> starts = new TreeSet<>();
            starts.add(piece.days().startInclusive());
            if (foreign) {
                piece.days().months().forEach(month -> starts.add(month.startInclusive()));
            }
            if (product != null && piece.stretch().tellsClasses()) {
                starts.addAll(classTurns(product, piece.days()));
            }
            for (LocalDate start : starts) {
                LocalDate next = starts.higher(start);
                LocalDate end = next == null ? piece.days().endExclusive() : next;
                finer.add(new Piece(piece.stretch(), new DateRange(start, end)));
            }
        }
        return finer;
    }

    private List<LocalDate> classTurns(Product product, DateRange days) {
        return product.reclassifications().stream()
                .map(Reclassification::from)
                .filter(days::contains)
                .filter(day -> product.classOn(day, knownAt) != product.classOn(day.minusDays(1), knownAt))
                .toList();
    }

    /** A segment for each day on which payments known by now came: what the line is paid by then, less what it was before. */
    private List<Segment> byPayment(RevenueLine line) {
        List<Segment> segments = new ArrayList<>();
        PaidParts parts = PaidParts.of(line, market, knownAt);
        Money priceBefore = Money.zero(line.amount().currency());
        List<Deduction> before = parts.deductionsAt(LocalDate.MIN);
        for (LocalDate day : parts.days()) {
            Money price = parts.priceAt(day);
            List<Deduction> deductions = parts.deductionsAt(day);
            if (!price.equals(priceBefore)) {
                segments.add(new Segment(
                        line,
                        Use.CLAUSES,
                        timeline.on(day),
                        DateRange.ofDay(day),
                        day,
                        price.minus(priceBefore),
                        PaidParts.growth(before, deductions)));
            }
            priceBefore = price;
            before = deductions;
        }
        return segments;
    }
}
