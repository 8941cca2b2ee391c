package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.MinimumGuarantee;

/** What guarantees and caps let pass of the accrued, in that order: each the growth of a total that it makes of a running sum. */
final class Limits {

    private record Column(ClauseId limit, LocalDate periodStart) {}

    /**
     * An entry held against a limit.
     *
     * @param counted what of it counts; the rest passes by
     */
    private record Held(Entry entry, Clause limit, BigInteger counted) {

        int run() {
            return entry.piece.bill().run();
        }

        void passes(BigInteger passed) {
            entry.payable = entry.payable.subtract(counted).add(passed);
        }
    }

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
                    .forEach(limit -> counted(limit, entry)
                            .ifPresent(
                                    counted -> columns.computeIfAbsent(columnOf(limit, entry), _ -> new ArrayList<>())
                                            .add(new Held(entry, limit, counted))));
        }
        return List.copyOf(columns.values());
    }

    /** What of an entry a limit counts; empty where it does not hold it. */
    private Optional<BigInteger> counted(Clause limit, Entry entry) {
        LocalDate day = entry.piece.stretch().earnedOn();
        return switch (limit) {
            case MinimumGuarantee guarantee ->
                guarantee.recoupment() == MinimumGuarantee.Recoupment.ADVANCE
                                && guarantee.legs().contains(entry.clause.id())
                                && walk.bears(guarantee.term(), day)
                        ? Optional.of(entry.payable)
                        : Optional.empty();
            case Cap cap when !cap.legs().contains(entry.clause.id()) -> Optional.empty();
            case Cap cap ->
                switch (cap.consumption()) {
                    case ACCRUED -> day.isBefore(cap.scopeStart()) ? Optional.empty() : Optional.of(entry.payable);
                    case PAID -> Instalments.dueFrom(cap.scopeStart(), entry);
                };
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
        List<BigInteger> sums = Sums.upTo(column, Held::counted);
        for (int i = 0; i < column.size(); i++) {
            if (column.get(i).limit() instanceof MinimumGuarantee guarantee) {
                BigInteger least = BigInteger.valueOf(guarantee.amount().minorUnits());
                column.get(i)
                        .passes(sums.get(i + 1).max(least).subtract(sums.get(i).max(least)));
            }
        }
    }

    /** Payable is what min(cap, sum) grows by; in proportion, what it grows by in all of a run is spread over the run. */
    private static void cap(List<Held> column) {
        if (!(column.getFirst().limit() instanceof Cap first)) {
            return;
        }
        BigInteger before = BigInteger.valueOf(first.inceptionBalance().minorUnits());
        List<BigInteger> sums = Sums.from(before, column, Held::counted);
        List<BigInteger> growth = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            if (column.get(i).limit() instanceof Cap cap) {
                growth.add(mostOf(cap, sums.get(i + 1)).subtract(mostOf(cap, sums.get(i))));
            }
        }
        int start = 0;
        while (start < column.size()) {
            int end = endOfRun(column, start);
            List<Held> run = column.subList(start, end);
            List<BigInteger> grown = growth.subList(start, end);
            List<BigInteger> passed = first.truncation() == Cap.Truncation.PRO_RATA ? proRata(run, grown) : grown;
            for (int i = 0; i < run.size(); i++) {
                run.get(i).passes(passed.get(i));
            }
            start = end;
        }
    }

    private static int endOfRun(List<Held> column, int start) {
        int end = start;
        while (end < column.size() && column.get(end).run() == column.get(start).run()) {
            end++;
        }
        return end;
    }

    private static BigInteger mostOf(Cap cap, BigInteger sum) {
        return BigInteger.valueOf(cap.amount().minorUnits()).min(sum);
    }

    /** Splits what passes of all in proportion to what counts, by largest remainder, the earlier first; mirrored below zero. */
    private static List<BigInteger> proRata(List<Held> run, List<BigInteger> growth) {
        BigInteger counted = run.stream().map(Held::counted).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger passed = growth.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (passed.equals(counted)) {
            return run.stream().map(Held::counted).toList();
        }
        BigInteger sign = BigInteger.valueOf(counted.signum());
        Ratio part = Ratio.whole(passed).dividedBy(Ratio.whole(counted));
        return LargestRemainder.split(
                        passed.multiply(sign),
                        run.stream()
                                .map(held -> Ratio.whole(held.counted().multiply(sign))
                                        .times(part))
                                .toList())
                .stream()
                .map(sign::multiply)
                .toList();
    }
}
