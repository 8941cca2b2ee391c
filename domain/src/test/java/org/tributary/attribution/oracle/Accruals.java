package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.BandedShare.Measure;
import org.tributary.terms.clause.BandedShare.Mode;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.ShareClause;

/** What a clause gives of each of its entries: whole columns at a time, from the exact sums up to and before each entry. */
final class Accruals {

    private record Column(ClauseId clause, LocalDate periodStart) {}

    private Accruals() {}

    /** Fills in what accrues, of entries in the order they come together. */
    static void work(List<Entry> entries) {
        Map<Column, List<Entry>> columns = new LinkedHashMap<>();
        for (Entry entry : entries) {
            columns.computeIfAbsent(columnOf(entry), _ -> new ArrayList<>()).add(entry);
        }
        columns.values().forEach(Accruals::workColumn);
    }

    private static Column columnOf(Entry entry) {
        LocalDate start = switch (entry.clause) {
            case ProportionalShare _ -> LocalDate.MIN;
            case BandedShare banded ->
                banded.reset().periodOf(entry.piece.stretch().earnedOn()).startInclusive();
        };
        return new Column(entry.clause.id(), start);
    }

    private static void workColumn(List<Entry> column) {
        List<BigInteger> bases = Sums.upTo(column, entry -> entry.base);
        List<BigInteger> values = Sums.upTo(column, entry -> entry.customerValue);
        for (int i = 0; i < column.size(); i++) {
            Entry entry = column.get(i);
            Position before = new Position(bases.get(i), values.get(i));
            Position after = new Position(bases.get(i + 1), values.get(i + 1));
            entry.accrued = accrued(entry.clause, before, after);
        }
    }

    /** Where a clause's sums stand. */
    private record Position(BigInteger base, BigInteger value) {}

    private static BigInteger accrued(ShareClause clause, Position before, Position after) {
        Rounding rounding = clause.rounding();
        if (clause instanceof BandedShare banded && !dependsOnPositionsAlone(banded)) {
            return along(banded, before, after).rounded(rounding.mode());
        }
        Function<Position, Ratio> total = totalOf(clause);
        Ratio from = total.apply(before);
        Ratio to = total.apply(after);
        return switch (rounding.scope()) {
            case PER_LINE -> to.minus(from).rounded(rounding.mode());
            case CUMULATIVE -> to.rounded(rounding.mode()).subtract(from.rounded(rounding.mode()));
        };
    }

    private static boolean dependsOnPositionsAlone(BandedShare banded) {
        return banded.mode() == Mode.WHOLE_AMOUNT || banded.measure() == Measure.OWN_BASE;
    }

    private static Function<Position, Ratio> totalOf(ShareClause clause) {
        return switch (clause) {
            case ProportionalShare share -> position -> Ratio.of(share.rate()).times(Ratio.whole(position.base()));
            case BandedShare banded ->
                switch (banded.mode()) {
                    case MARGINAL -> position -> marginal(banded.bands(), position.base());
                    case WHOLE_AMOUNT ->
                        position -> rateAt(banded.bands(), measured(banded, position))
                                .times(Ratio.whole(position.base()));
                };
        };
    }

    private static BigInteger measured(BandedShare banded, Position position) {
        return banded.measure() == Measure.OWN_BASE ? position.base() : position.value();
    }

    /** The base at the rates of the bands that the customers' price runs through meanwhile. */
    private static Ratio along(BandedShare banded, Position before, Position after) {
        BigInteger base = after.base().subtract(before.base());
        BigInteger run = after.value().subtract(before.value());
        Ratio rate = run.signum() == 0
                ? rateAt(banded.bands(), after.value())
                : marginal(banded.bands(), after.value())
                        .minus(marginal(banded.bands(), before.value()))
                        .dividedBy(Ratio.whole(run));
        return rate.times(Ratio.whole(base));
    }

    /** Each band's rate on its own stretch of zero to {@code sum}; below zero the mirror of what is above. */
    private static Ratio marginal(List<Band> bands, BigInteger sum) {
        if (sum.signum() < 0) {
            return Ratio.ZERO.minus(marginal(bands, sum.negate()));
        }
        Ratio total = Ratio.ZERO;
        for (Band band : bands) {
            BigInteger from = BigInteger.valueOf(band.from().minorUnits());
            BigInteger top = band.to()
                    .map(to -> BigInteger.valueOf(to.minorUnits()).min(sum))
                    .orElse(sum);
            if (top.compareTo(from) > 0) {
                total = total.plus(Ratio.of(band.rate()).times(Ratio.whole(top.subtract(from))));
            }
        }
        return total;
    }

    private static Ratio rateAt(List<Band> bands, BigInteger sum) {
        Band holds = bands.getFirst();
        for (Band band : bands) {
            if (BigInteger.valueOf(band.from().minorUnits()).compareTo(sum.abs()) <= 0) {
                holds = band;
            }
        }
        return Ratio.of(holds.rate());
    }
}
