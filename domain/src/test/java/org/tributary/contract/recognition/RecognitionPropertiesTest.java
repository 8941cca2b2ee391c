package org.tributary.contract.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.Amendment;
import org.tributary.contract.BillingTerms.Timing;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.Contracts;
import org.tributary.contract.LineId;
import org.tributary.contract.Proration;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.money.Money;
import org.tributary.money.Quantity;

/** What holds of the revenue of a contract however it is amended and whatever the policy, by seed; each month is closed on the first of the next. */
class RecognitionPropertiesTest {

    private static final LocalDate END = LocalDate.parse("2027-03-01");
    private static final List<String> PRICES = List.of("30", "19.99", "0.333333", "1234.5");
    private static final List<LineId> LINES = List.of(new LineId("seats"), new LineId("more"));
    private static final VendorConsideration VENDOR = new VendorConsideration(Map.of(
            new ChannelCode("DIRECT_ENTERPRISE"), Channel.Recognition.GROSS,
            new ChannelCode("RESELLER"), Channel.Recognition.SELL_IN,
            new ChannelCode("AZURE_OPENAI"), Channel.Recognition.SHARE_ONLY));

    static Stream<Long> seeds() {
        return LongStream.range(0, 40).boxed();
    }

    /** A month as it was closed. */
    private record Close(YearMonth month, List<RecognitionEntry> posted, Map<LineId, Money> allocated) {}

    private record Year(Contract contract, List<BillItem> billed, List<RecognitionEntry> entries, List<Close> closes) {

        RevenueRecognition recognition(RecognitionPolicies policies) {
            return new RevenueRecognition(contract, billed, VENDOR, policies);
        }
    }

    /** Plays a year, amended now and then by what took effect up to a hundred days before. */
    private static Year year(SplittableRandom random, RecognitionPolicies policies) {
        Year year = new Year(signed(random), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<ServiceMeasurement> figures = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2025-12-15"); !day.isAfter(END); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1) {
                YearMonth month = YearMonth.from(day).minusMonths(1);
                RevenueRecognition recognition = year.recognition(policies);
                List<RecognitionEntry> posted = recognition.due(year.entries(), month, month);
                year.entries().addAll(posted);
                year.closes().add(new Close(month, posted, recognition.allocated()));
            }
            Contract contract = random.nextInt(50) == 0 ? amended(year.contract(), day, random) : year.contract();
            year = new Year(contract, year.billed(), year.entries(), year.closes());
            if (day.isBefore(END) && random.nextInt(15) == 0) {
                // of a month before, once or again, and before the last one is closed
                YearMonth month = YearMonth.from(day).minusMonths(1 + random.nextInt(3));
                String figure = List.of("100", "99.5", "98").get(random.nextInt(3));
                figures.add(Contracts.measured(figures.size(), Contracts.UPTIME, month, figure));
            }
            ServiceRecord service = new ServiceRecord(figures, List.of());
            year.billed().addAll(new BillingSchedule(contract, year.billed(), Optional.of(service)).due(day));
        }
        return year;
    }

    private static RecognitionPolicies policies(SplittableRandom random) {
        List<RecognitionPolicy.Rule> rules = new ArrayList<>();
        for (ChangeKind kind : ChangeKind.values()) {
            rules.add(
                    new RecognitionPolicy.Rule(kind, List.of(Treatment.values()).get(random.nextInt(3))));
        }
        return new RecognitionPolicies(
                List.of(new RecognitionPolicy(1, LocalDate.EPOCH, rules, Treatment.PROSPECTIVE, "by chance")));
    }

    private static Contract signed(SplittableRandom random) {
        return Contracts.contract(
                        Money.currency(List.of("USD", "JPY", "KWD").get(random.nextInt(3))),
                        Contracts.billing(
                                List.of(1, 3, 12).get(random.nextInt(3)),
                                List.of("2026-01-01", "2026-01-31", "2024-02-29")
                                        .get(random.nextInt(3)),
                                random.nextBoolean() ? Timing.IN_ADVANCE : Timing.IN_ARREARS,
                                List.of(Proration.values()).get(random.nextInt(3)),
                                "UTC"),
                        CancellationTerms.ANY_TIME,
                        Contracts.seats("seats", 1 + random.nextInt(50), price(random)),
                        Contracts.discounted("more", 1 + random.nextInt(9), price(random), "40"),
                        Contracts.fee("setup", "1000", "1500"))
                .promising(List.of(Contracts.uptime()));
    }

    private static String price(SplittableRandom random) {
        return PRICES.get(random.nextInt(PRICES.size()));
    }

    private static Contract amended(Contract contract, LocalDate known, SplittableRandom random) {
        Amendment amendment = new Amendment(
                1,
                "agreed",
                known.minusDays(random.nextInt(4) == 0 ? random.nextInt(100) : 0),
                List.of(change(LINES.get(random.nextInt(2)), random)),
                known.atTime(12, 0).toInstant(ZoneOffset.UTC));
        try {
            return contract.amend(amendment, amendment.recordedAt());
        } catch (Refusal refused) {
            // an amendment that cannot be made leaves the contract as it is
            return contract;
        }
    }

    private static ContractChange change(LineId line, SplittableRandom random) {
        return switch (random.nextInt(11)) {
            case 0, 1 -> new ContractChange.AddQuantity(line, Quantity.of(1 + random.nextInt(20)));
            case 2, 3 -> new ContractChange.ReduceQuantity(line, Quantity.of(1 + random.nextInt(9)));
            case 4 -> new ContractChange.ChangePrice(line, Contracts.seatFee(price(random)));
            case 5 -> new ContractChange.Suspend();
            case 6 -> new ContractChange.Resume();
            case 7 -> new ContractChange.EndLine(line);
            case 8 -> new ContractChange.MoveChannel(Contracts.through(random.nextInt(3)));
            case 9 -> new ContractChange.AddLine(Contracts.seats("x" + random.nextInt(99), 3, price(random)));
            default -> new ContractChange.TrueUp(line, Quantity.of(1 + random.nextInt(60)));
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void monthsSumToTheTransactionPriceWhichIsWhatWasBilled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Year year = year(random, policies(random));
        Money zero = Money.zero(year.contract().currency());
        Money billed = year.billed().stream().map(VENDOR::of).reduce(zero, Money::plus);
        Map<LineId, Money> byLine = new HashMap<>();
        year.entries().forEach(entry -> byLine.merge(entry.line(), entry.amount(), Money::plus));

        assertThat(byLine.values().stream().reduce(zero, Money::plus)).isEqualTo(billed);
        year.closes()
                .getLast()
                .allocated()
                .forEach((line, amount) ->
                        assertThat(byLine.getOrDefault(line, zero)).isEqualTo(amount));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noMoreIsEverRecognisedOfALineThanIsAllocatedToIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Year year = year(random, policies(random));
        Map<LineId, Money> sum = new HashMap<>();
        for (Close close : year.closes()) {
            close.posted().forEach(entry -> sum.merge(entry.line(), entry.amount(), Money::plus));
            sum.forEach((line, recognised) -> assertThat(recognised)
                    .as("%s in %s", line, close.month())
                    .isLessThanOrEqualTo(close.allocated().getOrDefault(line, recognised.minus(recognised))));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsLearnedLateIsPostedInTheOpenMonthOnly(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Year year = year(random, policies(random));

        for (Close close : year.closes()) {
            assertThat(close.posted()).allMatch(entry -> entry.period().equals(close.month()));
            assertThat(close.posted()).noneMatch(entry -> entry.month().isAfter(close.month()));
        }
        assertThat(year.entries()).extracting(RecognitionEntry::number).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRollForwardTiesAndEndsAtNothing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Year year = year(random, policies(random));
        RollForward rolled = RollForward.of(year.contract().currency(), year.billed(), year.entries(), VENDOR);

        assertThat(rolled.differences(year.billed(), year.entries(), VENDOR)).isEmpty();
        assertThat(rolled.rows().getLast().closing().isZero()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recognisingAgainAddsNothing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RecognitionPolicies policies = policies(random);
        Year year = year(random, policies);

        assertThat(year.recognition(policies).due(year.entries(), YearMonth.from(END), YearMonth.from(END)))
                .isEmpty();
    }

    /** What closing posts month by month, with the items taken in, is what was expected before, where nothing was agreed meanwhile. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPostedIsWhatWasExpectedWhereNothingIsAgreedAnyMore(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Contract contract = signed(random);
        RecognitionPolicies policies = policies(random);
        YearMonth first = YearMonth.from(contract.term().startInclusive());
        PostedRevenue expected =
                new RevenueRecognition(contract, List.of(), VENDOR, policies).outlook(first, PostedRevenue.NONE);
        PostedRevenue posted = PostedRevenue.NONE;
        List<BillItem> billed = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2025-12-15"); !day.isAfter(END); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1) {
                posted = posted.plus(new RevenueRecognition(contract, billed, VENDOR, policies)
                        .closing(YearMonth.from(day).minusMonths(1), posted));
            }
            billed.addAll(new BillingSchedule(contract, billed).due(day));
        }

        assertThat(RollForward.of(contract.currency(), posted).rows())
                .isEqualTo(RollForward.of(contract.currency(), expected).rows());
        assertThat(posted.recognised()).hasSameSizeAs(expected.recognised());
    }

    /** An item that becomes known after its month was closed is taken in by the first open one, once. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyItemIsTakenInOnceAndNeverInAClosedMonth(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RecognitionPolicies policies = policies(random);
        Year year = year(random, policies);
        YearMonth last = YearMonth.from(END);
        RevenueRecognition recognition = year.recognition(policies);
        PostedRevenue known = new PostedRevenue(List.of(), year.entries());

        PostedRevenue taken = recognition.closing(last, known);

        assertThat(taken.billed())
                .extracting(BilledEntry::item)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(year.billed());
        assertThat(taken.billed()).extracting(BilledEntry::period).containsOnly(last);
        assertThat(recognition.closing(last.plusMonths(1), known.plus(taken)).billed())
                .isEmpty();
    }
}
