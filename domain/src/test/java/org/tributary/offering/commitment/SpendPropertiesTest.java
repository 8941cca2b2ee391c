package org.tributary.offering.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;

/** What holds of every spend agreement, on seeded years. */
class SpendPropertiesTest {

    private static final DateRange YEAR = new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
    private static final Money NOTHING = Money.zero(SpendSamples.USD);

    static Stream<SplittableRandom> years() {
        return LongStream.range(0, 200).mapToObj(SplittableRandom::new);
    }

    @ParameterizedTest
    @MethodSource("years")
    void billingInStepsEqualsBillingOnceToTheCent(SplittableRandom random) {
        SpendAgreement agreement = agreement(random);
        List<SpendItem> items = items(agreement, random);
        Map<DateRange, List<SpendBill>> bills = new HashMap<>();
        List<SpendItem> known = new ArrayList<>();
        for (SpendItem item : items) {
            known.add(item);
            if (random.nextInt(4) == 0) {
                bill(agreement, known, bills, random.nextInt(13));
            }
        }
        bill(agreement, known, bills, 12);

        SpendStatement once = statement(agreement, items);

        assertThat(once.periods()).allSatisfy(period -> {
            List<SpendBill> its = bills.getOrDefault(period.days(), List.of());
            assertThat(SpendBill.billed(its, NOTHING)).isEqualTo(period.due());
            assertThat(its).extracting(SpendBill::due).doesNotContain(NOTHING);
            assertThat(its.stream().map(SpendBill::sequence))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, its.size()).boxed().toList());
        });
    }

    @ParameterizedTest
    @MethodSource("years")
    void whatIsCommittedIsDrawnRolledOverOrShortAndWhatIsSpentIsDrawnOrOverage(SplittableRandom random) {
        SpendAgreement agreement = SpendSamples.agreement(YEAR, 1, drawdown(random));

        List<SettledPeriod> periods =
                statement(agreement, items(agreement, random)).periods();

        Money carried = NOTHING;
        for (SettledPeriod settled : periods) {
            SpendDrawdown.Period period = ((SpendOutcome.Drawn) settled.outcome()).period();
            assertThat(period.drawn().plus(period.rolledOver()).plus(period.shortfall()))
                    .isEqualTo(period.committed());
            assertThat(period.drawnOfCarried().plus(period.drawn()).plus(period.overage()))
                    .isEqualTo(period.spend());
            assertThat(period.carriedIn()).isEqualTo(carried);
            assertThat(period.drawnOfCarried().plus(period.lapsed())).isEqualTo(carried);
            assertThat(List.of(period.drawn(), period.rolledOver(), period.shortfall(), period.lapsed()))
                    .noneMatch(Money::isNegative);
            carried = period.rolledOver();
        }
        assertThat(carried).as("nothing rolls over the end").isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @MethodSource("years")
    void creditsAreDrawnExpiredOrLeftAndNeverBelowZero(SplittableRandom random) {
        PrepaidCredits credits = credits(random);
        SpendAgreement agreement = SpendSamples.agreement(YEAR, 1, credits);

        List<SpendOutcome.Covered> months = statement(agreement, items(agreement, random)).periods().stream()
                .map(period -> (SpendOutcome.Covered) period.outcome())
                .toList();

        for (CreditGrant grant : credits.grants()) {
            List<SpendOutcome.Grant> its = months.stream()
                    .flatMap(month -> month.grants().stream())
                    .filter(one -> one.id().equals(grant.id()))
                    .toList();
            assertThat(its).allSatisfy(one -> {
                assertThat(one.opening())
                        .isEqualTo(one.drawn().plus(one.expired()).plus(one.left()));
                assertThat(List.of(one.drawn(), one.expired(), one.left())).noneMatch(Money::isNegative);
            });
            assertThat(its.stream()
                            .map(one -> one.drawn().plus(one.expired()))
                            .reduce(its.getLast().left(), Money::plus))
                    .isEqualTo(
                            new Money(grant.credits().value().movePointRight(2).longValueExact(), SpendSamples.USD));
        }
        assertThat(months.getLast().balance())
                .isEqualTo(months.getLast().grants().stream()
                        .map(SpendOutcome.Grant::left)
                        .reduce(NOTHING, Money::plus));
    }

    @ParameterizedTest
    @MethodSource("years")
    void aPeriodDoesNotDependOnWhichOthersAreAskedFor(SplittableRandom random) {
        SpendAgreement agreement = agreement(random);
        List<SpendItem> items = items(agreement, random);
        DateRange asked = new DateRange(LocalDate.parse("2026-03-15"), LocalDate.parse("2026-05-01"));

        SpendStatement all = statement(agreement, items);
        List<SpendItem> until = items.stream()
                .filter(item -> item.days().startInclusive().isBefore(asked.endExclusive()))
                .toList();

        assertThat(SpendStatement.of(agreement, Instant.EPOCH, asked.endExclusive(), until)
                        .within(asked))
                .isEqualTo(all.within(asked));
        assertThat(all.within(asked).periods())
                .extracting(SettledPeriod::number)
                .containsExactly(2, 3);
    }

    private static void bill(
            SpendAgreement agreement, List<SpendItem> known, Map<DateRange, List<SpendBill>> bills, int months) {
        for (SettledPeriod period : statement(agreement, known).periods().subList(0, months)) {
            List<SpendBill> before = bills.computeIfAbsent(period.days(), _ -> new ArrayList<>());
            SpendBill.next(agreement, period, before, Instant.EPOCH).ifPresent(before::add);
        }
    }

    private static SpendStatement statement(SpendAgreement agreement, List<SpendItem> items) {
        return SpendStatement.of(agreement, Instant.EPOCH, YEAR.endExclusive(), items);
    }

    private static SpendAgreement agreement(SplittableRandom random) {
        SpendForm form = switch (random.nextInt(3)) {
            case 0 -> drawdown(random);
            case 1 -> credits(random);
            default ->
                new SpendBounds(
                        Optional.of(UnitPrice.of("" + random.nextInt(500))),
                        Optional.of(UnitPrice.of("" + (500 + random.nextInt(500)))));
        };
        return SpendSamples.agreement(YEAR, 1, form);
    }

    private static SpendDrawdown drawdown(SplittableRandom random) {
        return new SpendDrawdown(
                UnitPrice.of(random.nextInt(1000) + "." + (10 + random.nextInt(90))),
                Rate.of(random.nextInt(40), 30),
                Rate.of(random.nextInt(8), 7),
                new Ramp(List.of(
                        new Ramp.Phase(1 + random.nextInt(4), Rate.of(random.nextInt(9), 9)),
                        new Ramp.Phase(1 + random.nextInt(4), Rate.of(random.nextInt(14), 7)))));
    }

    private static PrepaidCredits credits(SplittableRandom random) {
        return new PrepaidCredits(IntStream.rangeClosed(1, 1 + random.nextInt(6))
                .mapToObj(i -> {
                    LocalDate from = YEAR.startInclusive().plusDays(random.nextInt(365));
                    return new CreditGrant(
                            "G-" + i,
                            Quantity.of(1 + random.nextInt(2000) + "." + (10 + random.nextInt(90))),
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(UnitPrice.of("" + random.nextInt(900))),
                            from,
                            from.plusDays(random.nextInt(400)));
                })
                .toList());
    }

    /** Spend in any stretch, in any order, some of it below zero. */
    private static List<SpendItem> items(SpendAgreement agreement, SplittableRandom random) {
        List<DateRange> stretches = agreement.periodsUntil(LocalDate.MAX).stream()
                .flatMap(period -> agreement.stretchesOf(period).stream())
                .toList();
        return IntStream.range(0, 40)
                .mapToObj(_ -> new SpendItem(
                        new SubscriptionId("S-" + (1 + random.nextInt(2))),
                        SpendItem.Source.USAGE,
                        stretches.get(random.nextInt(stretches.size())),
                        new Money(random.nextLong(-5_000, 60_000), SpendSamples.USD),
                        0))
                .toList();
    }
}
