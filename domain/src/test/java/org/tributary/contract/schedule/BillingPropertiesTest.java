package org.tributary.contract.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.SEATS;
import static org.tributary.contract.Contracts.seatFee;
import static org.tributary.contract.Contracts.seats;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.BillingTerms.Timing;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.Contracts;
import org.tributary.contract.LineId;
import org.tributary.contract.LineSegment;
import org.tributary.contract.Proration;
import org.tributary.contract.level.ServiceClaim;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/** What holds of the bills of a contract however it is amended, back and ahead, and whenever it is billed, by seed. */
class BillingPropertiesTest {

    private static final List<String> ZONES =
            List.of("UTC", "America/New_York", "Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland", "America/St_Johns");
    private static final List<String> ANCHORS =
            List.of("2026-01-01", "2026-01-31", "2024-02-29", "2025-11-30", "2026-01-15");
    private static final List<String> PRICES = List.of("30", "19.99", "0.333333", "0.005", "1234.5");
    private static final LocalDate END = LocalDate.parse("2027-02-01");
    private static final int CONTRACTS = 2_000;

    static Stream<Long> seeds() {
        return LongStream.range(0, 10).boxed();
    }

    /** A contract with its bills, as a year went by in which it was amended and billed in turn. */
    private record Year(Contract contract, List<BillItem> billed, ServiceRecord service) {

        static Year of(SplittableRandom random) {
            Contract contract = Contracts.contract(
                            Money.currency(List.of("USD", "JPY", "KWD").get(random.nextInt(3))),
                            billing(random),
                            CancellationTerms.ANY_TIME,
                            seats("seats", 1 + random.nextInt(50), PRICES.get(random.nextInt(PRICES.size()))))
                    .promising(List.of(Contracts.uptime(), Contracts.latency()));
            Year year = new Year(contract, new ArrayList<>(), ServiceRecord.NONE);
            LocalDate today = LocalDate.parse("2025-12-20");
            while (today.isBefore(END)) {
                year = year.after(random.nextInt(3) == 0 ? amended(year.contract(), random) : year.contract());
                year = random.nextInt(3) == 0 ? year.learning(today, random) : year;
                year.billed().addAll(year.due(today));
                today = today.plusDays(1 + random.nextInt(40));
            }
            year.billed().addAll(year.due(END));
            return year;
        }

        private Year after(Contract amended) {
            return new Year(amended, billed, service);
        }

        List<BillItem> due(LocalDate on) {
            return new BillingSchedule(contract, billed, Optional.of(service)).due(on);
        }

        /** Figures of a month before, once or again, and now and then a claim. */
        private Year learning(LocalDate today, SplittableRandom random) {
            YearMonth month = YearMonth.from(today).minusMonths(1 + random.nextInt(4));
            int number = service.measurements().size();
            List<ServiceMeasurement> figures = new ArrayList<>(service.measurements());
            figures.add(Contracts.measured(
                    number,
                    Contracts.UPTIME,
                    month,
                    List.of("100", "99.5", "98").get(random.nextInt(3))));
            figures.add(Contracts.measured(
                    number + 1,
                    Contracts.LATENCY,
                    month,
                    List.of("499.9", "620").get(random.nextInt(2))));
            List<ServiceClaim> claims = new ArrayList<>(service.claims());
            ServiceMonth claimed = new ServiceMonth(Contracts.latency().code(), month);
            if (random.nextBoolean() && service.claim(claimed).isEmpty()) {
                claims.add(new ServiceClaim(claimed, today, "by mail", Contracts.SIGNED));
            }
            return new Year(contract, billed, new ServiceRecord(figures, claims));
        }

        List<BillItem> priced() {
            return billed.stream().filter(item -> !item.isOfService()).toList();
        }

        private static BillingTerms billing(SplittableRandom random) {
            return Contracts.billing(
                    List.of(1, 3, 12).get(random.nextInt(3)),
                    ANCHORS.get(random.nextInt(ANCHORS.size())),
                    random.nextBoolean() ? Timing.IN_ADVANCE : Timing.IN_ARREARS,
                    List.of(Proration.values()).get(random.nextInt(3)),
                    ZONES.get(random.nextInt(ZONES.size())));
        }

        private static Contract amended(Contract contract, SplittableRandom random) {
            LocalDate on = LocalDate.parse("2026-01-01").plusDays(random.nextInt(365));
            ContractChange change = switch (random.nextInt(10)) {
                case 0, 1 -> new ContractChange.AddQuantity(SEATS, Quantity.of(1 + random.nextInt(20)));
                case 2, 3 -> new ContractChange.ReduceQuantity(SEATS, Quantity.of(1 + random.nextInt(9)));
                case 4 -> new ContractChange.ChangePrice(SEATS, seatFee(PRICES.get(random.nextInt(PRICES.size()))));
                case 5 -> new ContractChange.Suspend();
                case 6 -> new ContractChange.Resume();
                case 7 -> new ContractChange.EndServiceLevel(Contracts.uptime().code());
                case 8 -> new ContractChange.AgreeServiceLevel(Contracts.uptime());
                default -> new ContractChange.TrueUp(SEATS, Quantity.of(1 + random.nextInt(60)));
            };
            try {
                return Contracts.amended(contract, on.toString(), change);
            } catch (Refusal refused) {
                // an amendment that cannot be made leaves the contract as it is
                return contract;
            }
        }
    }

    private static Stream<Year> years(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> Year.of(random)).limit(CONTRACTS / 10);
    }

    private static Money sum(List<BillItem> items, Contract contract) {
        return items.stream().map(BillItem::amount).reduce(Money.zero(contract.currency()), Money::plus);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theItemsOfAPeriodSumToItsPriceRoundedOnce(long seed) {
        years(seed).forEach(year -> {
            List<LineSegment> segments = year.contract().timeline().segments(SEATS);
            Map<DateRange, List<BillItem>> byPeriod = year.priced().stream().collect(groupingBy(BillItem::period));
            for (DateRange period : year.contract()
                    .billing()
                    .periods()
                    .over(new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")))) {
                PeriodPrice price = new PeriodPrice(
                        year.contract().billing(), year.contract().currency(), period, period.startInclusive());
                Rate exact = segments.stream()
                        .flatMap(segment -> segment.days().intersection(period).stream()
                                .map(days -> price.exact(days, segment.terms())))
                        .reduce(Rate.ZERO, Rate::plus);

                assertThat(sum(byPeriod.getOrDefault(period, List.of()), year.contract()))
                        .as("%s of %s", period, year.contract())
                        .isEqualTo(price.rounded(exact));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void billingAgainAddsNothing(long seed) {
        years(seed)
                .forEach(year ->
                        assertThat(year.due(END)).as("%s", year.contract()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void creditsNeverExceedTheirCharge(long seed) {
        years(seed).forEach(year -> {
            Map<Integer, Money> left = new HashMap<>();
            for (BillItem item : year.billed()) {
                int charge = item.corrects().orElse(item.number());
                Money after = left.getOrDefault(
                                charge, Money.zero(year.contract().currency()))
                        .plus(item.amount());
                assertThat(after.isNegative())
                        .as("%s of %s", item, year.contract())
                        .isFalse();
                left.put(charge, after);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void billedStepByStepComesToWhatBillingOnceComesTo(long seed) {
        years(seed)
                .forEach(year -> assertThat(byPeriod(year.priced()))
                        .as("%s", year.contract())
                        .isEqualTo(byPeriod(new BillingSchedule(year.contract(), List.of()).due(END))));
    }

    /** What each period of each line came to, where that is anything. */
    private static Map<String, Money> byPeriod(List<BillItem> items) {
        Map<String, Optional<Money>> sums = items.stream()
                .collect(groupingBy(
                        item -> item.line() + " " + item.period(),
                        reducing(Optional.empty(), item -> Optional.of(item.amount()), BillingPropertiesTest::plus)));
        Map<String, Money> found = new HashMap<>();
        sums.forEach((period, sum) -> sum.filter(its -> !its.isZero()).ifPresent(its -> found.put(period, its)));
        return found;
    }

    private static Optional<Money> plus(Optional<Money> one, Optional<Money> other) {
        return one.map(its -> other.map(its::plus).orElse(its)).or(() -> other);
    }

    /** Counted day by day: each day of a charge has the same part of what is left of it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsCreditedOfAMonthIsTheTiersPartOfWhatIsChargedForItsDays(long seed) {
        years(seed).forEach(year -> {
            Money zero = Money.zero(year.contract().currency());
            Map<ServiceMonth, Money> credited = new HashMap<>();
            year.billed().stream()
                    .filter(BillItem::isOfService)
                    .forEach(item -> credited.merge(
                            item.service().orElseThrow(), item.amount().negated(), Money::plus));
            Map<ServiceMonth, Rate> expected = new HashMap<>();
            Map<LocalDate, Rate> charged = chargedByDay(year);
            year.contract()
                    .timeline()
                    .serviceLevels()
                    .forEach(bearing -> charged.forEach((day, amount) -> {
                        if (bearing.days().contains(day)) {
                            YearMonth month = YearMonth.from(day);
                            year.service()
                                    .granted(bearing.level(), month)
                                    .ifPresent(tier -> expected.merge(
                                            new ServiceMonth(bearing.level().code(), month),
                                            amount.times(tier.credit()),
                                            Rate::plus));
                        }
                    }));
            expected.forEach((of, exact) -> assertThat(credited.getOrDefault(of, zero))
                    .as("%s of %s", of, year.contract())
                    .isEqualTo(new Money(exact.of(1, RoundingMode.HALF_UP), zero.currency())));
            credited.keySet().removeAll(expected.keySet());
            assertThat(credited.values()).allMatch(Money::isZero);
        });
    }

    /** In minor units, exact. */
    private static Map<LocalDate, Rate> chargedByDay(Year year) {
        Map<LocalDate, Rate> days = new HashMap<>();
        Map<Optional<Integer>, List<BillItem>> byCharge =
                year.priced().stream().collect(groupingBy(BillItem::corrects));
        for (BillItem charge : byCharge.getOrDefault(Optional.<Integer>empty(), List.of())) {
            LiveCharge live = LiveCharge.of(charge, byCharge.getOrDefault(Optional.of(charge.number()), List.of()));
            long all = live.days().stream().mapToLong(DateRange::days).sum();
            live.days().stream()
                    .flatMap(range -> range.startInclusive().datesUntil(range.endExclusive()))
                    .forEach(day -> days.merge(day, Rate.of(live.left().minorUnits(), all), Rate::plus));
        }
        return days;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noDayIsChargedTwiceAndNoneThatIsNotServed(long seed) {
        years(seed).forEach(year -> {
            Map<LineId, List<LocalDate>> charged = new HashMap<>();
            year.priced().stream().filter(item -> !item.isCredit()).forEach(charge -> {
                List<BillItem> credits = year.priced().stream()
                        .filter(item -> item.corrects().equals(Optional.of(charge.number())))
                        .toList();
                LiveCharge.of(charge, credits)
                        .days()
                        .forEach(range -> range.startInclusive()
                                .datesUntil(range.endExclusive())
                                .forEach(day -> charged.computeIfAbsent(charge.line(), _ -> new ArrayList<>())
                                        .add(day)));
            });
            List<LocalDate> days = charged.getOrDefault(SEATS, List.of());
            List<DateRange> served = year.contract().timeline().segments(SEATS).stream()
                    .map(LineSegment::days)
                    .toList();

            assertThat(days).as("%s", year.contract()).doesNotHaveDuplicates();
            assertThat(days).allMatch(day -> served.stream().anyMatch(range -> range.contains(day)));
        });
    }
}
