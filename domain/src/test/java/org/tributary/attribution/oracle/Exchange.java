package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import org.tributary.money.FxRate;
import org.tributary.money.FxRates;

/** Amounts in another currency: half-up at its minor unit, at the rate of a month. */
record Exchange(FxRates rates, Currency to) {

    BigInteger of(long minorUnits, Currency from, YearMonth month) {
        if (minorUnits == 0 || from.equals(to)) {
            return BigInteger.valueOf(minorUnits);
        }
        FxRate rate = rates.require(from, to, month);
        int shift = to.getDefaultFractionDigits() - from.getDefaultFractionDigits();
        return Ratio.of(rate.rate())
                .times(Ratio.whole(minorUnits))
                .timesTenToThe(shift)
                .rounded(RoundingMode.HALF_UP);
    }
}
