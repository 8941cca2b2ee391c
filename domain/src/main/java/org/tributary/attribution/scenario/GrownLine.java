package org.tributary.attribution.scenario;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/**
 * A part of a line as it would be under factors, with what the customer would have paid of it.
 *
 * @param payments in proportion to those of the whole line
 */
record GrownLine(RevenueLine line, List<Payment> payments) {

    /** Added to the version of each further part for its place, so that every part has a key of its own, next to the line's. */
    private static final int PART = 1_000_000;

    GrownLine {
        payments = List.copyOf(payments);
    }

    /**
     * The parts of a line. It is cut where a factor begins to bear, by day and largest remainder, its receipts and each deduction by
     * itself; each part is multiplied by the product of all factors that bear on it, rounded half-up once, and its deductions keep their
     * proportion to it. The first part keeps the line's key.
     *
     * @param payments those of the line
     */
    static List<GrownLine> of(RevenueLine line, List<Payment> payments, List<Factor> factors) {
        List<Factor> bearing =
                factors.stream().filter(factor -> factor.covers(line)).toList();
        if (bearing.isEmpty()) {
            return List.of(new GrownLine(line, payments));
        }
        List<DateRange> stretches = stretches(line.service(), bearing);
        List<Rate> rates = stretches.stream()
                .map(stretch -> rateOf(YearMonth.from(stretch.startInclusive()), bearing))
                .toList();
        List<Amounts> before = cut(line, stretches);
        List<List<Payment>> paid = paid(line, payments, before, rates);
        List<GrownLine> parts = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Amounts amounts = before.get(i).times(rates.get(i));
            // A credit of nothing is no credit, and a line refuses it.
            if (line.kind() == RevenueLine.Kind.CHARGE || amounts.price().isNegative()) {
                parts.add(new GrownLine(part(line, i, stretches.get(i), amounts), paid.get(i)));
            }
        }
        return parts;
    }

    private static List<DateRange> stretches(DateRange service, List<Factor> bearing) {
        NavigableSet<LocalDate> edges = new TreeSet<>();
        bearing.stream()
                .map(factor -> factor.from().atDay(1))
                .filter(service::contains)
                .forEach(edges::add);
        edges.add(service.startInclusive());
        edges.add(service.endExclusive());
        List<LocalDate> ordered = List.copyOf(edges);
        return IntStream.range(1, ordered.size())
                .mapToObj(i -> new DateRange(ordered.get(i - 1), ordered.get(i)))
                .toList();
    }

    private static Rate rateOf(YearMonth month, List<Factor> bearing) {
        return bearing.stream()
                .filter(factor -> factor.bears(month))
                .map(Factor::factor)
                .reduce(Rate.ONE, Rate::times);
    }

    /**
     * What a part is made of, all of one sign.
     *
     * @param components the receipts, then each deduction
     */
    private record Amounts(List<Money> components) {

        Money price() {
            return components.stream().reduce(Money::plus).orElseThrow();
        }

        Amounts times(Rate rate) {
            Money price = price();
            if (price.isZero()) {
                return this;
            }
            List<Long> weights = components.stream()
                    .map(component -> Math.absExact(component.minorUnits()))
                    .toList();
            return new Amounts(Allocation.largestRemainder(price.times(rate, RoundingMode.HALF_UP), weights));
        }
    }

    private static List<Amounts> cut(RevenueLine line, List<DateRange> stretches) {
        List<Long> days = stretches.stream().map(DateRange::days).toList();
        List<List<Money>> components = Stream.concat(
                        Stream.of(line.receipts()), line.deductions().stream().map(Deduction::amount))
                .map(component -> Allocation.largestRemainder(component, days))
                .toList();
        return IntStream.range(0, stretches.size())
                .mapToObj(i -> new Amounts(
                        components.stream().map(parts -> parts.get(i)).toList()))
                .toList();
    }

    /** Each payment is split over the parts as the price is, and grows with its part: what was paid in full still is. */
    private static List<List<Payment>> paid(
            RevenueLine line, List<Payment> payments, List<Amounts> before, List<Rate> rates) {
        List<List<Payment>> paid = new ArrayList<>();
        before.forEach(_ -> paid.add(new ArrayList<>()));
        if (line.amount().isZero()) {
            return paid;
        }
        List<Long> weights = before.stream()
                .map(amounts -> Math.absExact(amounts.price().minorUnits()))
                .toList();
        for (Payment payment : payments) {
            List<Money> amounts = Allocation.largestRemainder(payment.amount(), weights);
            for (int i = 0; i < amounts.size(); i++) {
                Money amount = amounts.get(i).times(rates.get(i), RoundingMode.HALF_UP);
                paid.get(i)
                        .add(new Payment(
                                keyOf(line, i), payment.reference(), payment.paidOn(), amount, payment.recordedAt()));
            }
        }
        return paid;
    }

    private static LineKey keyOf(RevenueLine line, int index) {
        LineKey key = line.key();
        return new LineKey(key.source(), key.document(), key.line(), key.version() + index * PART);
    }

    private static RevenueLine part(RevenueLine line, int index, DateRange days, Amounts amounts) {
        List<Deduction> deductions = IntStream.range(0, line.deductions().size())
                .mapToObj(i -> new Deduction(
                        line.deductions().get(i).party(), amounts.components().get(i + 1)))
                .toList();
        return new RevenueLine(
                keyOf(line, index),
                line.kind(),
                line.corrects(),
                line.sale(),
                days,
                line.invoicedOn(),
                amounts.price(),
                deductions,
                line.provenance(),
                line.recordedAt());
    }
}
