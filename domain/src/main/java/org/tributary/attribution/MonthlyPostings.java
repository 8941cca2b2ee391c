package org.tributary.attribution;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tributary.money.Allocation;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * Posts a share: two entries a month, which sum to zero, in both currencies. The share is spread over its months by day,
 * largest remainder, so that its postings sum to it exactly.
 */
final class MonthlyPostings {

    private MonthlyPostings() {}

    /** What a party keeps of the price: from the customer to the payee. */
    static List<Posting> ofPrice(Share share, FxRate rate) {
        Money reporting = rate.convert(share.payable());
        return of(share, Account.CUSTOMER_PRICE, Account.RETAINED, reporting, reporting);
    }

    /** A clause's share, which is in the reporting currency already: from the payer to the payee. */
    static List<Posting> ofShare(Share share) {
        return of(share, Account.SHARE_PAID, Account.SHARE_RECEIVED, share.payable(), share.accrued());
    }

    private static List<Posting> of(Share share, Account from, Account to, Money reporting, Money accrued) {
        List<DateRange> months = share.segment().months();
        List<Long> days = months.stream().map(DateRange::days).toList();
        List<Money> amounts = Allocation.largestRemainder(share.payable(), days);
        List<Money> reportings = Allocation.largestRemainder(reporting, days);
        List<Money> accruals = Allocation.largestRemainder(accrued, days);
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Entry entry = new Entry(
                    YearMonth.from(months.get(i).startInclusive()), amounts.get(i), reportings.get(i), accruals.get(i));
            postings.add(entry.from(share, from, share.payer()));
            postings.add(entry.to(share, to, share.payee()));
        }
        return postings;
    }

    private record Entry(YearMonth month, Money amount, Money reporting, Money accrued) {

        Posting from(Share share, Account account, OrganizationId party) {
            return new Posting(
                    month,
                    account,
                    party,
                    amount.negated(),
                    reporting.negated(),
                    accrued.negated(),
                    share.recordedAt());
        }

        Posting to(Share share, Account account, OrganizationId party) {
            return new Posting(month, account, party, amount, reporting, accrued, share.recordedAt());
        }
    }
}
