package org.tributary.attribution.formula;

import java.util.Currency;
import java.util.Optional;
import org.tributary.money.Rate;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.BandedShare.Measure;
import org.tributary.terms.clause.BandedShare.Mode;
import org.tributary.terms.clause.Rounding;

/**
 * Rates by bands of a measure.
 *
 * <p>Marginal: where the measure is the base itself, {@code E(after) - E(before)} of the piecewise linear total E. Where it is another,
 * the base is spread evenly over the stretch of the measure that enters with it. Whole amount: {@code rate(after) x base after -
 * rate(before) x base before}, so that the period's amount bears one rate at any time.
 */
public record BandedFormula(Ladder ladder, Mode mode, Measure measure, Rounding rounding) implements ShareFormula {

    static BandedFormula of(BandedShare share, Currency currency) {
        return new BandedFormula(Ladder.of(share.bands(), currency), share.mode(), share.measure(), share.rounding());
    }

    @Override
    public long share(Progress progress) {
        return switch (mode) {
            case WHOLE_AMOUNT ->
                ShareFormula.rounded(
                        whole(progress.measureBefore(), progress.baseBefore()),
                        whole(progress.measureAfter(), progress.baseAfter()),
                        rounding);
            case MARGINAL ->
                measure == Measure.OWN_BASE
                        ? ShareFormula.rounded(
                                ladder.total(progress.baseBefore()), ladder.total(progress.baseAfter()), rounding)
                        : ShareFormula.rounded(Rate.ZERO, spread(progress), rounding);
        };
    }

    private Rate whole(long position, long base) {
        return ladder.rateAt(position).times(Rate.of(base, 1));
    }

    private Rate spread(Progress progress) {
        long measured = progress.measure();
        if (measured == 0) {
            return whole(progress.measureBefore(), progress.base());
        }
        Rate growth = ladder.total(progress.measureAfter()).minus(ladder.total(progress.measureBefore()));
        return growth.times(Rate.of(Long.signum(measured) * progress.base(), Math.absExact(measured)));
    }

    @Override
    public Optional<Rate> rate(Progress progress) {
        return switch (mode) {
            case MARGINAL -> ladder.rateBetween(progress.measureBefore(), progress.measureAfter());
            case WHOLE_AMOUNT ->
                Optional.of(ladder.rateAt(progress.measureAfter()))
                        .filter(ladder.rateAt(progress.measureBefore())::equals);
        };
    }

    @Override
    public boolean cumulates() {
        return true;
    }
}
