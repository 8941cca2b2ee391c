package org.tributary.usage.rating;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;
import org.tributary.offering.CountryCode;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;
import org.tributary.usage.UsageRecord;

/**
 * What would this usage cost a contract under a price book?
 *
 * @param signedOn when its prices were agreed; not after the period begins
 */
public record BenchQuestion(
        PriceBookId book,
        Currency currency,
        Optional<CountryCode> country,
        LocalDate signedOn,
        DateRange period,
        List<UsageRecord> records) {

    /** Whose usage a bench rates: nobody's. */
    public static final SubscriptionId CONTRACT = new SubscriptionId("rating-bench");

    /** The contract it is asked for, billed by the month. */
    public Subscription subscription() {
        return new Subscription(
                CONTRACT,
                new OrganizationId("rating-bench"),
                Optional.empty(),
                book,
                records.isEmpty()
                        ? new ProductId("rating-bench")
                        : records.getFirst().product(),
                new ChargeCode("usage"),
                country,
                currency,
                ContractTerm.NONE,
                Quantity.NONE,
                signedOn,
                period.startInclusive().isBefore(signedOn) ? signedOn : period.startInclusive(),
                Optional.empty(),
                1);
    }
}
