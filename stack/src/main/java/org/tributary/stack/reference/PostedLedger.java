package org.tributary.stack.reference;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.attribution.Account;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Posting;
import org.tributary.attribution.reconciliation.LedgerFigures;
import org.tributary.attribution.reconciliation.LedgerMeasure;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** The postings of an attribution, asked as the platform's ledger is asked. */
record PostedLedger(List<Posting> postings, OrganizationId vendor, Currency currency) implements LedgerFigures {

    static PostedLedger of(Collection<Attribution> attributions, OrganizationId vendor, Currency currency) {
        return new PostedLedger(
                attributions.stream()
                        .flatMap(attribution -> attribution.postings().stream())
                        .toList(),
                vendor,
                currency);
    }

    @Override
    public BigDecimal value(LedgerMeasure measure, DateRange days) {
        return total(measure, days).amount();
    }

    Money total(LedgerMeasure measure, DateRange days) {
        List<Posting> within = postings.stream()
                .filter(posting -> days.contains(posting.month().atDay(1)))
                .toList();
        return switch (measure) {
            case CUSTOMER_VALUE ->
                sum(within, Account.CUSTOMER_PRICE, Posting::reporting).negated();
            case VENDOR_REVENUE ->
                sum(vendors(within), Account.RETAINED, Posting::reporting)
                        .plus(sum(vendors(within), Account.SHARE_RECEIVED, Posting::reporting));
            case SHARE_IN -> sum(vendors(within), Account.SHARE_RECEIVED, Posting::reporting);
            case SHARE_PAYABLE_OUT ->
                sum(vendors(within), Account.SHARE_PAID, Posting::reporting).negated();
            case SHARE_ACCRUED_OUT ->
                sum(vendors(within), Account.SHARE_PAID, Posting::accrued).negated();
        };
    }

    private List<Posting> vendors(List<Posting> within) {
        return within.stream().filter(posting -> posting.party().equals(vendor)).toList();
    }

    private Money sum(List<Posting> within, Account account, Function<Posting, Money> column) {
        Stream<Money> amounts =
                within.stream().filter(posting -> posting.account() == account).map(column);
        return amounts.reduce(Money.zero(currency), Money::plus);
    }
}
