package org.tributary.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.stack.reference.PriceTables;
import org.tributary.time.DateRange;
import org.tributary.usage.UsageRecord;
import org.tributary.usage.rating.RatedPeriod;
import org.tributary.usage.rating.UsageRating;

/** Contracts of October under the seed's dated price book of the API, signed the day before. */
final class ApiContracts {

    private static final DateRange OCTOBER =
            new DateRange(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"));
    private static final LocalDate SIGNED = LocalDate.parse("2026-09-30");
    private static final Instant KNOWN = Instant.parse("2026-11-26T00:00:00Z");

    private final PriceBook book = PriceTables.all().stream()
            .filter(its -> its.id().equals(new PriceBookId("api-list")))
            .findFirst()
            .orElseThrow();

    RatedPeriod rate(String contract, List<UsageRecord> records) {
        return new UsageRating(book, subscription(contract), KNOWN).rate(OCTOBER, records);
    }

    private Subscription subscription(String id) {
        return new Subscription(
                new SubscriptionId(id),
                new OrganizationId("customer"),
                Optional.empty(),
                book.id(),
                new ProductId("gpt-6-sol"),
                new ChargeCode("tokens"),
                Optional.empty(),
                Money.currency("USD"),
                ContractTerm.NONE,
                Quantity.NONE,
                SIGNED,
                OCTOBER.startInclusive(),
                Optional.empty(),
                1);
    }
}
