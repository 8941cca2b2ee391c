package org.tributary.usage.boundary;

import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.USD;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.TokenPrices;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.RunningContracts;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.Cycle;

/** What the tests of usage share: a list with the prices of tokens, and a contract under it. */
final class UsageSamples {

    private UsageSamples() {}

    /** A contract that pays for tokens month by month from a day on. */
    static Subscription subscription(SubscriptionId id, String start) {
        return new Subscription(
                id,
                CUSTOMER,
                Optional.of(DIRECT),
                new PriceBookId("list"),
                SEATS,
                new ChargeCode("tokens"),
                Optional.empty(),
                USD,
                ContractTerm.NONE,
                Quantity.NONE,
                LocalDate.parse(start),
                LocalDate.parse(start),
                Optional.empty(),
                1);
    }

    /** A list of one version since January 2026: 2 a million read, 8 written. */
    static PriceBook book() {
        TokenPrices prices =
                new TokenPrices(UnitPrice.of("2"), Optional.empty(), Optional.empty(), Optional.of(UnitPrice.of("8")));
        PriceEntry entry = new PriceEntry(
                SEATS,
                new ChargeCode("tokens"),
                Optional.empty(),
                USD,
                ContractTerm.NONE,
                Cycle.NEVER,
                prices,
                Optional.empty(),
                DEMO);
        LocalDate from = LocalDate.parse("2026-01-01");
        PriceBookVersion version = new PriceBookVersion(
                "First",
                from,
                new RunningContracts(RunningContracts.Policy.NOW, from, RunningContracts.Credit.NONE),
                List.of(entry),
                List.of(),
                DEMO,
                Instant.parse("2026-01-01T00:00:00Z"),
                Optional.empty());
        return new PriceBook(
                new PriceBookId("list"),
                "List",
                PriceBook.Kind.VENDOR_LIST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RoundingMode.HALF_EVEN,
                ZoneId.of("UTC"),
                List.of(version));
    }
}
