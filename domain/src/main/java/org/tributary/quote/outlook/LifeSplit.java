package org.tributary.quote.outlook;

import static java.util.stream.Collectors.partitioningBy;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.tributary.attribution.Share;

/**
 * Whose money a sale is, what is fixed apart from what is estimated. Both were shared together, because they fill the same caps: what is fixed and
 * what is estimated sum to the whole, party by party.
 *
 * @param fixed of what the contract bills
 * @param estimated of usage, if just the estimate is consumed
 * @param whole of both
 */
public record LifeSplit(MoneySplit fixed, MoneySplit estimated, MoneySplit whole) {

    /**
     * The splits of shares.
     *
     * @param shares of all lines of the sale, those of {@link EstimatedRevenue} among them
     */
    public static LifeSplit of(List<Share> shares, Currency currency) {
        Map<Boolean, List<Share>> parts = shares.stream()
                .collect(partitioningBy(share -> share.origin().line().source().equals(EstimatedRevenue.SOURCE)));
        return new LifeSplit(
                MoneySplit.of(parts.getOrDefault(false, List.of()), currency),
                MoneySplit.of(parts.getOrDefault(true, List.of()), currency),
                MoneySplit.of(shares, currency));
    }
}
