package org.tributary.stack.reference;

import java.util.Optional;
import java.util.function.Function;
import org.tributary.offering.charge.TokenPrices;
import org.tributary.offering.price.PriceEntry;
import org.tributary.time.DateRange;

/** What one row of prices says, and on which days. */
sealed interface PriceRow {

    /** Where it stands: {@code /api.txt/56}. */
    String pointer();

    /** The days it holds on. */
    DateRange days();

    /** What its price is found by. */
    PriceEntry.Key key();

    /** What tokens cost, where it says that. */
    Optional<TokenPrices> tokenPrices();

    /** A row that says all of its price. */
    record Whole(String pointer, DateRange days, PriceEntry entry) implements PriceRow {
        @Override
        public PriceEntry.Key key() {
            return entry.key();
        }

        @Override
        public Optional<TokenPrices> tokenPrices() {
            return entry.charge() instanceof TokenPrices prices ? Optional.of(prices) : Optional.empty();
        }
    }

    /**
     * A row whose charge goes on at what the product's tokens cost on the day, which another row says.
     *
     * @param tokens what that other row is found by
     */
    record UponTokens(
            String pointer,
            DateRange days,
            PriceEntry.Key key,
            PriceEntry.Key tokens,
            Function<TokenPrices, PriceEntry> entry)
            implements PriceRow {
        @Override
        public Optional<TokenPrices> tokenPrices() {
            return Optional.empty();
        }
    }
}
