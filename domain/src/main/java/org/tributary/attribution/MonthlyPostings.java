package org.tributary.attribution;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * Posts a share: two entries a month, which sum to zero, in both currencies. The share is spread over its months by day,
 * largest remainder, so that its postings sum to it exactly.
 */
final class MonthlyPostings {

    private MonthlyPostings() {}

    /** The postings of a share, by month; in each the payer's before the payee's. */
    static List<Posting> of(Share share, YearMonth firstOpen) {
        return switch (share.kind()) {
            // What a party keeps of the price comes from the customer.
            case MARGIN, RECEIPTS -> ofPrice(share, Account.CUSTOMER_PRICE, firstOpen);
            // A joint partner keeps a part of what the principal would have kept.
            case JOINT -> ofPrice(share, Account.RETAINED, firstOpen);
            // A clause's share is in the reporting currency already.
            case REVENUE_SHARE, FEE ->
                new Spread(
                                share,
                                Account.SHARE_PAID,
                                Account.SHARE_RECEIVED,
                                share.payable(),
                                share.accrued(),
                                firstOpen)
                        .postings();
        };
    }

    private static List<Posting> ofPrice(Share share, Account from, YearMonth firstOpen) {
        Money reporting = share.calculation()
                .fx()
                .map(rate -> rate.convert(share.payable()))
                .orElse(share.payable());
        return new Spread(share, from, Account.RETAINED, reporting, reporting, firstOpen).postings();
    }

    private record Spread(Share share, Account from, Account to, Money reporting, Money accrued, YearMonth firstOpen) {

        List<Posting> postings() {
            DateRange days = share.segment();
            YearMonth first = YearMonth.from(days.startInclusive());
            if (first.equals(YearMonth.from(days.endExclusive().minusDays(1)))) {
                return pair(first, share.payable(), reporting, accrued);
            }
            List<DateRange> months = days.months();
            List<Long> weights = months.stream().map(DateRange::days).toList();
            List<Money> amounts = Allocation.largestRemainder(share.payable(), weights);
            List<Money> reportings = Allocation.largestRemainder(reporting, weights);
            List<Money> accruals = Allocation.largestRemainder(accrued, weights);
            List<Posting> postings = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                YearMonth month = YearMonth.from(months.get(i).startInclusive());
                postings.addAll(pair(month, amounts.get(i), reportings.get(i), accruals.get(i)));
            }
            return postings;
        }

        private List<Posting> pair(YearMonth month, Money amount, Money reported, Money accruing) {
            Posting received = posting(month, to, share.payee(), amount, reported, accruing);
            return List.of(
                    posting(month, from, share.payer(), amount.negated(), reported.negated(), accruing.negated()),
                    received);
        }

        private Posting posting(
                YearMonth month, Account account, OrganizationId party, Money amount, Money reported, Money accruing) {
            YearMonth period = month.isBefore(firstOpen) ? firstOpen : month;
            return new Posting(month, period, account, party, amount, reported, accruing, share.recordedAt());
        }
    }
}
