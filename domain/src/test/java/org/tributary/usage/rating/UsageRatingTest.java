package org.tributary.usage.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.usage.rating.Usages.CALL;
import static org.tributary.usage.rating.Usages.JUNE;
import static org.tributary.usage.rating.Usages.MODEL;
import static org.tributary.usage.rating.Usages.SEARCH;
import static org.tributary.usage.rating.Usages.drawn;
import static org.tributary.usage.rating.Usages.rating;
import static org.tributary.usage.rating.Usages.record;
import static org.tributary.usage.rating.Usages.replacing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.charge.TokenClass;
import org.tributary.usage.UsageRecord;

class UsageRatingTest {

    private static final MeterCode INPUT = TokenClass.INPUT.meter();
    private static final MeterCode OUTPUT = TokenClass.OUTPUT.meter();

    @Test
    void ratesEachDayAtTheVersionInForceForItsContract() {
        RatedPeriod june = rating().rate(
                        JUNE,
                        List.of(
                                record("a", MODEL, INPUT, 1_000_000, Situation.STANDARD, "2025-06-09T23:59:59Z"),
                                record("b", MODEL, INPUT, 1_000_000, Situation.STANDARD, "2025-06-10T00:00:00Z"),
                                record(
                                        "c",
                                        MODEL,
                                        OUTPUT,
                                        500_000,
                                        Situation.of(ServiceTier.BATCH),
                                        "2025-06-20T12:00:00Z"),
                                record(
                                        "next month",
                                        MODEL,
                                        INPUT,
                                        9_000_000,
                                        Situation.STANDARD,
                                        "2025-07-01T00:00:00Z")));

        // 1 M x 10; 1 M x 2 + 0.5 M x 8 x 0.5
        assertThat(june.lines().stream().map(line -> line.version().name() + " " + line.amount()))
                .containsExactly("o3 10.00 USD", "80 % cut 4.00 USD");
        assertThat(june.total()).isEqualTo(usd("14.00"));
        assertThat(june.quarantined()).isEmpty();
    }

    /** 1 M x 10 = 10.00 and 1 M x 2 = 2.00, each a third off and rounded once: 6.67 and 1.33. */
    @Test
    void takesAnAgreedDiscountOffEachLineAsItsLastStep() {
        UsageRating third =
                new UsageRating(rating().book(), rating().subscription().at(Rate.of("1/3")), rating().knownAt());

        RatedPeriod june = third.rate(
                JUNE,
                List.of(
                        record("a", MODEL, INPUT, 1_000_000, Situation.STANDARD, "2025-06-09T23:59:59Z"),
                        record("b", MODEL, INPUT, 1_000_000, Situation.STANDARD, "2025-06-10T00:00:00Z")));

        assertThat(june.lines().stream().map(line -> line.amount().toString())).containsExactly("6.67 USD", "1.33 USD");
        assertThat(june.lines().getFirst().computed().steps().getLast().text()).startsWith("agreed discount");
    }

    @Test
    void beginsBandsAnewWithAVersion() {
        RatedPeriod june = rating().rate(
                        JUNE,
                        List.of(
                                record("a", SEARCH, CALL, 1_500, Situation.STANDARD, "2025-06-01T10:00:00Z"),
                                record("b", SEARCH, CALL, 500, Situation.STANDARD, "2025-06-15T10:00:00Z")));

        // 1,000 x 0.01 + 500 x 0.007; 500 x 0.01
        assertThat(june.lines().stream().map(line -> line.amount().toString()))
                .containsExactly("13.50 USD", "5.00 USD");
    }

    @Test
    void countsWhatAnotherRecordReplacesAsNothing() {
        UsageRecord first = record("a", MODEL, INPUT, 1_000_000, Situation.STANDARD, "2025-06-20T10:00:00Z");

        assertThat(rating().rate(JUNE, List.of(first, replacing(first, "b", 400_000)))
                        .total())
                .isEqualTo(usd("0.80"));
        assertThat(rating().rate(JUNE, List.of(replacing(first, "c", 0), first)).total())
                .isEqualTo(usd("0.00"));
    }

    @Test
    void quarantinesWhatHasNoPriceWithTheReasonAndRatesTheRest() {
        RatedPeriod june = rating().rate(
                        JUNE,
                        List.of(
                                record("fine", MODEL, INPUT, 1_000_000, Situation.STANDARD, "2025-06-20T10:00:00Z"),
                                record(
                                        "meter",
                                        MODEL,
                                        new MeterCode("gb-day"),
                                        1,
                                        Situation.STANDARD,
                                        "2025-06-20T10:00:00Z"),
                                record(
                                        "class",
                                        MODEL,
                                        TokenClass.CACHE_WRITE.meter(),
                                        1,
                                        Situation.STANDARD,
                                        "2025-06-20T10:00:00Z"),
                                record(
                                        "tier",
                                        MODEL,
                                        INPUT,
                                        1,
                                        Situation.of(ServiceTier.PRIORITY),
                                        "2025-06-20T10:00:00Z"),
                                record(
                                        "tier too",
                                        MODEL,
                                        INPUT,
                                        1,
                                        Situation.of(ServiceTier.PRIORITY),
                                        "2025-06-20T10:00:00Z")));

        assertThat(june.total()).isEqualTo(usd("2.00"));
        assertThat(june.quarantined().stream()
                        .map(held ->
                                held.record().key().id() + " " + held.reason().code()))
                .containsExactly(
                        "meter usage.meter-unpriced",
                        "class usage.meter-unpriced",
                        "tier usage.tier-unpriced",
                        "tier too usage.tier-unpriced");
        assertThat(june.quarantined().getFirst().reason().text())
                .isEqualTo("The version 80 % cut from 2025-06-10 has no price for gb-day of o3.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotDependOnTheOrderOfTheRecords(long seed) {
        List<UsageRecord> records = drawn(seed, 2_000);
        List<UsageRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(amounts(rating().rate(JUNE, shuffled))).isEqualTo(amounts(rating().rate(JUNE, records)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void billsInStepsWhatItBillsOnceAtTheEnd(long seed) {
        List<UsageRecord> records = drawn(seed, 1_000);
        SplittableRandom random = new SplittableRandom(seed);
        Money billed = usd("0.00");
        for (int to = 0; to < records.size(); to = Math.min(records.size(), to + random.nextInt(1, 200))) {
            billed = billed.plus(rating().rate(JUNE, records.subList(0, to)).due(billed));
        }
        billed = billed.plus(rating().rate(JUNE, records).due(billed));

        assertThat(billed).isEqualTo(rating().rate(JUNE, records).total());
    }

    /** A second opinion: every record by itself, in exact decimals, with the modifiers written out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithRatingEveryRecordByItself(long seed) {
        List<UsageRecord> records = drawn(seed, 5_000);
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal after = BigDecimal.ZERO;
        long callsBefore = 0;
        long callsAfter = 0;
        for (UsageRecord record : records) {
            boolean cut = !LocalDate.ofInstant(record.at(), ZoneOffset.UTC).isBefore(LocalDate.parse("2025-06-10"));
            if (record.meter().equals(CALL)) {
                long calls = record.quantity().value().longValueExact();
                callsBefore += cut ? 0 : calls;
                callsAfter += cut ? calls : 0;
            } else if (cut) {
                after = after.add(slow(record, "2", "0.5", "8"));
            } else {
                before = before.add(slow(record, "10", "2.5", "40"));
            }
        }

        Money expected =
                cents(before).plus(cents(after)).plus(cents(bands(callsBefore))).plus(cents(bands(callsAfter)));
        assertThat(rating().rate(JUNE, records).total()).isEqualTo(expected);
    }

    private static BigDecimal slow(UsageRecord record, String input, String cached, String output) {
        boolean writes = record.meter().equals(OUTPUT);
        BigDecimal price = new BigDecimal(writes ? output : record.meter().equals(INPUT) ? input : cached);
        if (record.situation().serviceTier() == ServiceTier.BATCH) {
            price = price.divide(BigDecimal.TWO);
        }
        if (record.situation().requestInput().filter(tokens -> tokens > 272_000).isPresent()) {
            price = price.multiply(new BigDecimal(writes ? "1.5" : "2"));
        }
        if (record.situation().region().isPresent()) {
            price = price.multiply(new BigDecimal("1.1"));
        }
        return price.multiply(record.quantity().value()).movePointLeft(6);
    }

    private static BigDecimal bands(long calls) {
        return new BigDecimal("0.01")
                .multiply(BigDecimal.valueOf(Math.min(calls, 1_000)))
                .add(new BigDecimal("0.007").multiply(BigDecimal.valueOf(Math.max(0, calls - 1_000))));
    }

    private static Money cents(BigDecimal exact) {
        return usd(exact.setScale(2, RoundingMode.HALF_EVEN).toPlainString());
    }

    private static List<String> amounts(RatedPeriod rated) {
        return rated.lines().stream()
                .map(line -> line.entry().key() + " " + line.version().name() + " "
                        + line.computed().amount())
                .toList();
    }

    private static Money usd(String amount) {
        return Money.of(amount, Money.currency("USD"));
    }
}
