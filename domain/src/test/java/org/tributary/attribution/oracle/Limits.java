package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.MinimumGuarantee;

/** What guarantees and caps let pass of the accrued, in that order: each the growth of a total that it makes of a running sum. */
final class Limits {

    private record Column(ClauseId limit, LocalDate periodStart) {}

    /** An entry held against a limit. */
    private record Held(Entry entry, Clause limit) {}

    private final DayWalk walk;

    Limits(DayWalk walk) {
        this.walk = walk;
    }

    /** Fills in what is payable, of entries in the order they come together. */
    void work(List<Entry> entries) {
        entries.forEach(entry -> entry.payable = entry.accrued);
        columns(entries, MinimumGuarantee.class).forEach(Limits::guarantee);
        columns(entries, Cap.class).forEach(Limits::cap);
    }

    private List<List<Held>> columns(List<Entry> entries, Class<? extends Clause> kind) {
        Map<Column, List<Held>> columns = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.piece
                    .stretch()
                    .terms()
                    .revision()
                    .of(kind)
                    .filter(limit -> holds(limit, entry))
                    .forEach(limit -> columns.computeIfAbsent(columnOf(limit, entry), _ -> new ArrayList<>())
                            .add(new Held(entry, limit)));
        }
        return List.copyOf(columns.values());
    }

    private boolean holds(Clause limit, Entry entry) {
        LocalDate day = entry.piece.stretch().earnedOn();
        return switch (limit) {
            case MinimumGuarantee guarantee ->
                guarantee.recoupment() == MinimumGuarantee.Recoupment.ADVANCE
                        && guarantee.legs().contains(entry.clause.id())
                        && walk.bears(guarantee.term(), day);
            case Cap cap -> cap.legs().contains(entry.clause.id()) && !day.isBefore(cap.scopeStart());
            default -> throw new IllegalStateException("not a limit: " + limit.id());
        };
    }

    private static Column columnOf(Clause limit, Entry entry) {
        LocalDate day = entry.piece.stretch().earnedOn();
        return new Column(
                limit.id(),
                limit instanceof MinimumGuarantee guarantee
                        ? guarantee.every().periodOf(day).startInclusive()
                        : LocalDate.MIN);
    }

    /** Payable is what max(sum, guarantee) grows by. */
    private static void guarantee(List<Held> column) {
        List<BigInteger> sums = Sums.upTo(entriesOf(column), entry -> entry.payable);
        for (int i = 0; i < column.size(); i++) {
            if (column.get(i).limit() instanceof MinimumGuarantee guarantee) {
                BigInteger least = BigInteger.valueOf(guarantee.amount().minorUnits());
                column.get(i).entry().payable =
                        sums.get(i + 1).max(least).subtract(sums.get(i).max(least));
            }
        }
    }

    /** Payable is what min(cap, sum) grows by. */
    private static void cap(List<Held> column) {
        if (!(column.getFirst().limit() instanceof Cap first)) {
            return;
        }
        BigInteger before = BigInteger.valueOf(first.inceptionBalance().minorUnits());
        List<BigInteger> sums = Sums.from(before, entriesOf(column), entry -> entry.payable);
        if (first.truncation() == Cap.Truncation.PRO_RATA) {
            proRata(entriesOf(column), mostOf(first, sums.getLast()).subtract(mostOf(first, before)));
            return;
        }
        for (int i = 0; i < column.size(); i++) {
            if (column.get(i).limit() instanceof Cap cap) {
                column.get(i).entry().payable = mostOf(cap, sums.get(i + 1)).subtract(mostOf(cap, sums.get(i)));
            }
        }
    }

    private static BigInteger mostOf(Cap cap, BigInteger sum) {
        return BigInteger.valueOf(cap.amount().minorUnits()).min(sum);
    }

    /** Splits what is payable of all in proportion to what accrued, by largest remainder, the earlier first; mirrored below zero. */
    private static void proRata(List<Entry> entries, BigInteger payable) {
        BigInteger accrued = entries.stream().map(entry -> entry.payable).reduce(BigInteger.ZERO, BigInteger::add);
        if (accrued.equals(payable)) {
            return;
        }
        BigInteger sign = BigInteger.valueOf(accrued.signum());
        Ratio part = Ratio.whole(payable).dividedBy(Ratio.whole(accrued));
        List<Ratio> exact = entries.stream()
                .map(entry -> Ratio.whole(entry.payable.multiply(sign)).times(part))
                .toList();
        List<BigInteger> floors = exact.stream().map(Ratio::floor).toList();
        int left = payable.multiply(sign)
                .subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).payable = floors.get(i).multiply(sign);
        }
        IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).minus(Ratio.whole(floors.get(i))))
                        .reversed()
                        .thenComparing(i -> i))
                .limit(left)
                .forEach(i -> entries.get(i).payable = entries.get(i).payable.add(sign));
    }

    private static List<Entry> entriesOf(List<Held> column) {
        return column.stream().map(Held::entry).toList();
    }
}
