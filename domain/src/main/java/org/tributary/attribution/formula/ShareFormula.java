package org.tributary.attribution.formula;

import java.util.Currency;
import java.util.Optional;
import org.tributary.money.Rate;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.ShareClause;

/** What a share clause gives, in minor units of the agreement's currency. */
public sealed interface ShareFormula permits FlatFormula, BandedFormula {

    /** The share of the amount that enters, rounded as the clause says. */
    long share(Progress progress);

    /** The one rate that gave it; empty where several bands gave their part. */
    Optional<Rate> rate(Progress progress);

    /** Whether what has come together before matters: else nobody need keep it. */
    boolean cumulates();

    /**
     * The formula of a clause.
     *
     * @param currency the agreement's
     * @throws org.tributary.money.CurrencyMismatch if bands are in another currency
     */
    static ShareFormula of(ShareClause clause, Currency currency) {
        return switch (clause) {
            case ProportionalShare share -> new FlatFormula(share.rate(), share.rounding());
            case BandedShare share -> BandedFormula.of(share, currency);
        };
    }

    /** A running exact total, or its growth, as whole minor units: the growth rounded, or the rounded totals' difference. */
    static long rounded(Rate before, Rate after, Rounding rounding) {
        return switch (rounding.scope()) {
            case PER_LINE -> after.minus(before).of(1, rounding.mode());
            case CUMULATIVE -> after.of(1, rounding.mode()) - before.of(1, rounding.mode());
        };
    }
}
