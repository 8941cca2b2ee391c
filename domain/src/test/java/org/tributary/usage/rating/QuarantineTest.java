package org.tributary.usage.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.usage.rating.Usages.JUNE;
import static org.tributary.usage.rating.Usages.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.price.Books;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.KeptUsage;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageCount;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageName;
import org.tributary.usage.UsageNames;

/** What waits over several subscriptions, counted together. */
class QuarantineTest {

    private static final UsageNames NO_NAMES = UsageNames.known(List.of(), Books.LATER);
    private static final Situation PRIORITY = new Situation(ServiceTier.PRIORITY, Optional.empty(), Optional.empty());

    @Test
    void countsAlikeOnesTogetherByReasonAndReportedNamesAndLeavesOutWhatHasAPrice() {
        Quarantine quarantine = new Quarantine(NO_NAMES, JUNE);
        quarantine.add(
                of("S-1"),
                List.of(
                        count("S-1", "a", "Model O3!", 700, 3, Situation.STANDARD, "2025-06-02T10:00:00Z"),
                        count("S-1", "b", "o3", 40, 1, PRIORITY, "2025-06-03T10:00:00Z"),
                        count("S-1", "c", "o3", 1_000_000, 9, Situation.STANDARD, "2025-06-03T10:00:00Z")));
        quarantine.add(
                of("S-2"), List.of(count("S-2", "d", "Model O3!", 300, 2, Situation.STANDARD, "2025-06-29T10:00:00Z")));

        assertThat(quarantine.all().stream().map(QuarantineTest::text))
                .containsExactly(
                        "usage.name-unknown Model O3!: 5 records of 1000, 2025-06-02 to 2025-06-29, S-1 2025-06-02, S-2 2025-06-29",
                        "usage.tier-unpriced o3: 1 records of 40, 2025-06-03 to 2025-06-03, S-1 2025-06-03");
    }

    @Test
    void isEmptyOnceTheNameMeansSomethingThatHasAPrice() {
        UsageName name = new UsageName("gateway", UsageName.Kind.PRODUCT, "Model O3!", "o3", Instant.EPOCH);
        Quarantine quarantine = new Quarantine(UsageNames.known(List.of(name), Books.LATER), JUNE);
        quarantine.add(
                of("S-1"), List.of(count("S-1", "a", "Model O3!", 7, 1, Situation.STANDARD, "2025-06-02T10:00:00Z")));

        assertThat(quarantine.all()).isEmpty();
    }

    @Test
    void holdsWhatWasConsumedBeforeTheSubscriptionBegan() {
        DateRange spring = new DateRange(LocalDate.parse("2025-04-01"), LocalDate.parse("2025-07-01"));
        Quarantine quarantine = new Quarantine(NO_NAMES, spring);
        quarantine.add(
                of("S-1"),
                List.of(
                        count("S-1", "a", "o3", 7, 1, Situation.STANDARD, "2025-04-30T23:59:59Z"),
                        count("S-1", "b", "o3", 7, 1, Situation.STANDARD, "2025-05-01T00:00:00Z"),
                        count("S-1", "c", "o3", 7, 1, Situation.STANDARD, "2025-03-31T23:59:59Z")));

        assertThat(quarantine.all()).singleElement().satisfies(waiting -> {
            assertThat(waiting.key().code()).isEqualTo("usage.before-start");
            assertThat(waiting.records()).isEqualTo(1);
            assertThat(waiting.reason()).isEqualTo("The subscription S-1 begins on 2025-05-01 only.");
        });
    }

    @Test
    void holdsAllOfASubscriptionWhoseBookBeganTooLateAndStillTellsOfTheOthers() {
        UsageRating early = new UsageRating(Books.cut(), rating().subscription(), Books.LATER);
        Quarantine quarantine = new Quarantine(NO_NAMES, JUNE);
        quarantine.add(early, List.of(count("S-1", "a", "o3", 7, 1, Situation.STANDARD, "2025-06-02T10:00:00Z")));
        quarantine.add(of("S-2"), List.of(count("S-2", "b", "o4", 7, 1, Situation.STANDARD, "2025-06-02T10:00:00Z")));

        assertThat(quarantine.all())
                .extracting(waiting -> waiting.key().code())
                .containsExactly("price-book.none-in-force", "usage.meter-unpriced");
    }

    @Test
    void tellsWhatARecordIsWorth() {
        ReportedUsage usage = usage("S-1", "a", "o3", 7, Situation.STANDARD, "2025-06-02T10:00:00Z");
        ReportedUsage nothing = usage("S-1", "b", "o3", 0, Situation.STANDARD, "2025-06-02T10:00:00Z");

        assertThat(standing(usage, Optional.empty())).isEqualTo(KeptUsage.Standing.COUNTS);
        assertThat(standing(usage, Optional.of(new KeptUsage.Replacement("b", false))))
                .isEqualTo(KeptUsage.Standing.REPLACED);
        assertThat(standing(usage, Optional.of(new KeptUsage.Replacement("b", true))))
                .isEqualTo(KeptUsage.Standing.WITHDRAWN);
        assertThat(standing(nothing, Optional.empty())).isEqualTo(KeptUsage.Standing.WITHDRAWAL);
    }

    private static KeptUsage.Standing standing(ReportedUsage usage, Optional<KeptUsage.Replacement> by) {
        return new KeptUsage(usage, by).standing();
    }

    private static String text(WaitingUsage waiting) {
        List<String> where = waiting.where().stream()
                .map(one -> one.subscription() + " " + one.day())
                .toList();
        return waiting.key().code() + " " + waiting.key().product() + ": " + waiting.records() + " records of "
                + waiting.quantity() + ", " + waiting.first() + " to " + waiting.last() + ", "
                + String.join(", ", where);
    }

    private static UsageRating of(String id) {
        Subscription like = rating().subscription();
        return new UsageRating(rating().book(), subscription(like, id), Books.LATER);
    }

    private static Subscription subscription(Subscription like, String id) {
        return new Subscription(
                new SubscriptionId(id),
                like.customer(),
                like.channel(),
                like.book(),
                like.product(),
                like.code(),
                like.country(),
                like.currency(),
                like.term(),
                like.quantity(),
                like.signedOn(),
                like.start(),
                like.end(),
                like.billingMonths());
    }

    private static UsageCount count(
            String subscription, String id, String product, long quantity, long records, Situation how, String at) {
        return new UsageCount(usage(subscription, id, product, quantity, how, at), records);
    }

    private static ReportedUsage usage(
            String subscription, String id, String product, long quantity, Situation how, String at) {
        return new ReportedUsage(
                new UsageKey("gateway", id),
                new SubscriptionId(subscription),
                product,
                "input-token",
                Quantity.of(quantity),
                how,
                Instant.parse(at),
                Optional.empty(),
                Instant.parse(at));
    }
}
