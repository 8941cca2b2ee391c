package org.tributary.offering.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** What the tests of spend agreements share. */
final class SpendSamples {

    static final Currency USD = Currency.getInstance("USD");

    private SpendSamples() {}

    /** An agreement on which two subscriptions draw. */
    static SpendAgreement agreement(DateRange days, int months, SpendForm form) {
        return new SpendAgreement(
                new SpendAgreementId("EA-1"),
                new OrganizationId("harbour"),
                "Harbour's year",
                USD,
                List.of(new SubscriptionId("S-1"), new SubscriptionId("S-2")),
                days,
                months,
                form,
                1,
                Instant.EPOCH);
    }

    /** The first instant of a day. */
    static Instant on(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
