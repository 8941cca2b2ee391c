package org.tributary.attribution.formula;

import java.util.Optional;
import org.tributary.money.Rate;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Rounding.Scope;

/** One rate on every amount. */
public record FlatFormula(Rate rate, Rounding rounding) implements ShareFormula {

    @Override
    public long share(Progress progress) {
        return cumulates() ? of(progress.baseAfter()) - of(progress.baseBefore()) : of(progress.base());
    }

    private long of(long base) {
        return rate.of(base, rounding.mode());
    }

    @Override
    public Optional<Rate> rate(Progress progress) {
        return Optional.of(rate);
    }

    @Override
    public boolean cumulates() {
        return rounding.scope() == Scope.CUMULATIVE;
    }
}
