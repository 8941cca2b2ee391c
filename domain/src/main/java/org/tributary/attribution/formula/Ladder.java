package org.tributary.attribution.formula;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.money.CurrencyMismatch;
import org.tributary.money.Rate;
import org.tributary.terms.clause.Band;

/**
 * Bands as a function of a position: the rate there, and the total of all stretches up to it. Below zero it is the mirror of above, so
 * that credits mirror charges.
 *
 * @param rungs in order, the first from zero
 */
record Ladder(List<Rung> rungs) {

    /**
     * One band.
     *
     * @param from in minor units, inclusive
     * @param below the exact total of the bands before it
     */
    record Rung(long from, Rate rate, Rate below) {

        private Rate upTo(long position) {
            return below.plus(rate.times(Rate.of(position - from, 1)));
        }
    }

    Ladder {
        rungs = List.copyOf(rungs);
    }

    static Ladder of(List<Band> bands, Currency currency) {
        List<Rung> rungs = new ArrayList<>();
        for (Band band : bands) {
            if (!band.from().currency().equals(currency)) {
                throw new CurrencyMismatch(currency, band.from().currency());
            }
            long from = band.from().minorUnits();
            Rate below = rungs.isEmpty() ? Rate.ZERO : rungs.getLast().upTo(from);
            rungs.add(new Rung(from, band.rate(), below));
        }
        return new Ladder(rungs);
    }

    /** The rate at a position; where two bands meet, the later one's. */
    Rate rateAt(long position) {
        return rungAt(Math.absExact(position)).rate();
    }

    /** The exact total up to a position, each rate on its own stretch. */
    Rate total(long position) {
        long distance = Math.absExact(position);
        Rate total = rungAt(distance).upTo(distance);
        return position < 0 ? Rate.ZERO.minus(total) : total;
    }

    /** The one rate on all of the way between two positions; empty where it leads through several bands. */
    Optional<Rate> rateBetween(long one, long other) {
        long far = Math.max(Math.absExact(one), Math.absExact(other));
        boolean throughZero = Long.signum(one) == -Long.signum(other);
        long near = throughZero ? 0 : Math.min(Math.absExact(one), Math.absExact(other));
        Rung rung = rungAt(near);
        return near == far || rung.equals(rungAt(far - 1)) ? Optional.of(rung.rate()) : Optional.empty();
    }

    private Rung rungAt(long distance) {
        Rung found = rungs.getFirst();
        for (Rung rung : rungs) {
            if (rung.from() <= distance) {
                found = rung;
            }
        }
        return found;
    }
}
