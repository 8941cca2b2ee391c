package org.tributary.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.catalog.ProductId;
import org.tributary.contract.Contracts;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.Charge;
import org.tributary.offering.charge.Effect;
import org.tributary.offering.charge.FlatFee;
import org.tributary.offering.charge.GraduatedPrice;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.charge.ModifierStage;
import org.tributary.offering.charge.PackagePrice;
import org.tributary.offering.charge.PassThrough;
import org.tributary.offering.charge.PerUnitPrice;
import org.tributary.offering.charge.PercentageFee;
import org.tributary.offering.charge.PriceBand;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.charge.TokenClass;
import org.tributary.offering.charge.TokenPrices;
import org.tributary.offering.charge.UsageCharge;
import org.tributary.offering.charge.VolumePrice;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.price.Books;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBooks;
import org.tributary.offering.price.RunningContracts;
import org.tributary.offering.price.RunningContracts.Policy;
import org.tributary.offering.subscription.Subscription;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageRecord;
import org.tributary.usage.rating.UsageRating;

/** An estimate comes to what rating a month of exactly that consumption comes to, whatever the charge. */
class UsageEstimateTest {

    private static final ProductId MODEL = new ProductId("api");
    private static final MeterCode UNIT = new MeterCode("unit");
    private static final Offer SEATS = Offers.offer(Offers.DIRECT, List.of(), Offers.seats("seats", 1, "0"));
    private static final List<PriceBand> BANDS = List.of(
            new PriceBand(Optional.of(Quantity.of(1_000)), UnitPrice.of("0.013"), UnitPrice.of("3")),
            new PriceBand(Optional.of(Quantity.of(5_000)), UnitPrice.of("0.0071"), UnitPrice.of("11")),
            new PriceBand(Optional.empty(), UnitPrice.of("0.0043"), UnitPrice.FREE));

    private static List<UsageCharge> charges() {
        return List.of(
                new PerUnitPrice(UNIT, UnitPrice.of("0.7"), 1_000, Quantity.of(500)),
                new GraduatedPrice(UNIT, BANDS),
                new VolumePrice(UNIT, BANDS),
                new PackagePrice(UNIT, UnitPrice.of("4.99"), Quantity.of(700), Quantity.of(100)),
                new PercentageFee(
                        UNIT, Rate.of("0.031"), Optional.of(UnitPrice.of("40")), Optional.of(UnitPrice.of("90"))),
                new PassThrough(UNIT, Rate.of("0.07")));
    }

    /** The month's estimate arrives in a hundred pieces on days of all the month: bands and packages know nothing of the pieces. */
    @ParameterizedTest
    @MethodSource("charges")
    void anEstimateIsWhatRatingAMonthOfThatConsumptionComesTo(UsageCharge charge) {
        SplittableRandom random = new SplittableRandom(charge.inWords().hashCode());
        for (String discount : List.of("0", "0.15", "1/3")) {
            PriceBook book = book(charge);
            PricedUsage priced = priced(book, meter(random.nextLong(1, 9_000), random.nextLong(0, 300)), discount);

            for (int month = 0; month < 12; month++) {
                assertThat(priced.months().get(month).amount())
                        .as("%s, month %s at %s off", charge.inWords(), month, discount)
                        .isEqualTo(rated(book, priced, month, random));
            }
        }
    }

    /** Tokens of two classes, in batch and as listed, as reported through the month. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.2"})
    void modifiersChangeAnEstimateAsTheyChangeUsage(String discount) {
        PriceBook book = Books.list(Books.version(
                "tokens",
                new RunningContracts(Policy.NEVER, LocalDate.parse("2025-01-01"), RunningContracts.Credit.NONE),
                List.of(new Modifier(
                        "batch",
                        ModifierStage.SERVICE_TIER,
                        Set.of(),
                        new Modifier.When(Optional.of(ServiceTier.BATCH), Set.of(), Optional.empty()),
                        Effect.Factors.all(Rate.of("0.5")))),
                Books.entry(
                        MODEL,
                        new ChargeCode("tokens"),
                        Optional.empty(),
                        ContractTerm.NONE,
                        Cycle.NEVER,
                        new TokenPrices(
                                UnitPrice.of("2"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(UnitPrice.of("8"))))));
        OfferedUsage usage = Offers.usage(
                "tokens",
                MODEL,
                "tokens",
                discount,
                Optional.empty(),
                Optional.empty(),
                Offers.meter(TokenClass.INPUT.meter(), 300_000_001, 0),
                new EstimatedMeter(
                        TokenClass.INPUT.meter(),
                        Quantity.of(77_000_000),
                        Quantity.NONE,
                        Situation.of(ServiceTier.BATCH)),
                Offers.meter(TokenClass.OUTPUT.meter(), 9_000_003, 1_000));
        PricedUsage priced = priced(book, usage);

        assertThat(priced.months().getFirst().list()).isEqualTo(Money.of("749.00", Contracts.USD));
        assertThat(priced.months().getLast().amount()).isEqualTo(rated(book, priced, 11, new SplittableRandom(7)));
    }

    private static PriceBook book(Charge charge) {
        return Books.list(Books.version(
                "list",
                "2025-01-01",
                Policy.NEVER,
                Books.entry(MODEL, new ChargeCode("units"), Optional.empty(), ContractTerm.NONE, Cycle.NEVER, charge)));
    }

    private static EstimatedMeter meter(long perMonth, long growth) {
        return Offers.meter(UNIT, perMonth, growth);
    }

    private static PricedUsage priced(PriceBook book, EstimatedMeter meter, String discount) {
        return priced(book, Offers.usage("u", MODEL, "units", discount, Optional.empty(), Optional.empty(), meter));
    }

    private static PricedUsage priced(PriceBook book, OfferedUsage usage) {
        return offer(book, usage).usage().getFirst();
    }

    private static PricedOffer offer(PriceBook book, OfferedUsage... usage) {
        Offer offer = Offers.alone(SEATS, Optional.empty(), usage);
        return PricedOffer.of(offer, offer.through(), new PriceBooks(List.of(book)), Offers.NOW);
    }

    /** What rating comes to under the subscription that is signed, of a month's estimate reported in a hundred pieces. */
    private static Money rated(PriceBook book, PricedUsage priced, int month, SplittableRandom random) {
        DateRange days = priced.months().get(month).days();
        Subscription subscription = signed(book, priced.line()).subscriptions().getFirst();
        List<UsageRecord> records = new ArrayList<>();
        for (EstimatedMeter meter : priced.line().estimate()) {
            long left = meter.in(month).value().longValueExact();
            for (int piece = 99; piece >= 0; piece--) {
                long some = piece == 0 ? left : random.nextLong(left + 1);
                records.add(record(subscription, priced, meter, some, instant(days, random), records.size()));
                left -= some;
            }
        }
        return new UsageRating(book, subscription, Books.LATER)
                .rate(days, records)
                .total();
    }

    private static Instant instant(DateRange days, SplittableRandom random) {
        return days.startInclusive()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofSeconds(random.nextLong(days.days() * 86_400)));
    }

    private static UsageRecord record(
            Subscription subscription, PricedUsage priced, EstimatedMeter meter, long some, Instant at, int number) {
        return new UsageRecord(
                new UsageKey("gateway", String.valueOf(number)),
                subscription.id(),
                priced.line().product(),
                meter.meter(),
                Quantity.of(some),
                meter.situation(),
                at,
                Optional.empty(),
                at);
    }

    private static SignedUsage signed(PriceBook book, OfferedUsage usage) {
        return new SignedUsage(offer(book, usage), new SpendAgreementId("EA-1"), LocalDate.parse("2025-12-15"));
    }

    /** 10,000 the first month, 2,000 more in each further one. */
    @Test
    void aRampIsSoMuchMoreInEachMonth() {
        PricedUsage priced = priced(book(new PassThrough(UNIT, Rate.ZERO)), meter(10_000, 2_000), "0");

        assertThat(priced.months())
                .extracting(month -> month.amount().amount().intValueExact())
                .isEqualTo(IntStream.range(0, 12)
                        .map(month -> 10_000 + 2_000 * month)
                        .boxed()
                        .toList());
    }

    /** Prices of running contracts move at the next bill from 2026-03-10 on: the months from April have the later version's. */
    @Test
    void monthsAfterAMoveThatIsKnownHaveTheLaterPrice() {
        PriceBook book = book(new PassThrough(UNIT, Rate.ZERO))
                .with(Books.version(
                                "dearer",
                                new RunningContracts(
                                        Policy.NEXT_BILLING,
                                        LocalDate.parse("2026-03-10"),
                                        RunningContracts.Credit.NONE),
                                List.of(),
                                Books.entry(
                                        MODEL,
                                        new ChargeCode("units"),
                                        Optional.empty(),
                                        ContractTerm.NONE,
                                        Cycle.NEVER,
                                        new PassThrough(UNIT, Rate.of("0.5"))))
                        .recorded(Offers.NOW));

        assertThat(priced(book, meter(100, 0), "0").months())
                .extracting(month -> month.amount().amount().intValueExact())
                .containsExactly(100, 100, 100, 150, 150, 150, 150, 150, 150, 150, 150, 150);
    }

    /** What was recorded after the quote and bears on its first day changes what would be rated: it is not signed. */
    @Test
    void whatWouldBeRatedOtherwiseThanQuotedIsNotSigned() {
        PriceBook book = book(new PassThrough(UNIT, Rate.ZERO));
        SignedUsage signed =
                signed(book, Offers.usage("u", MODEL, "units", "0", Optional.empty(), Optional.empty(), meter(100, 0)));
        PriceBook moved = book.with(Books.version(
                        "at once",
                        new RunningContracts(Policy.NOW, LocalDate.parse("2025-12-20"), RunningContracts.Credit.NONE),
                        List.of(),
                        Books.entry(
                                MODEL,
                                new ChargeCode("units"),
                                Optional.empty(),
                                ContractTerm.NONE,
                                Cycle.NEVER,
                                new PassThrough(UNIT, Rate.of("0.5"))))
                .recorded(Offers.NOW.plusSeconds(1)));

        signed.requireAsQuoted(_ -> book, Books.LATER);
        assertThatThrownBy(() -> signed.requireAsQuoted(_ -> moved, Books.LATER))
                .isInstanceOfSatisfying(
                        QuoteRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("quote.price-moved"));
    }

    @Test
    void unitPricesAreShownBeforeAndAfterTheDiscount() {
        assertThat(priced(book(new GraduatedPrice(UNIT, BANDS)), meter(1, 0), "0.1")
                        .prices())
                .extracting(price -> price.words() + ": " + price.list() + " " + price.agreed())
                .containsExactly(
                        "up to 1000: 0.013 0.0117",
                        "up to 1000, flat: 3 2.7",
                        "up to 5000: 0.0071 0.00639",
                        "up to 5000, flat: 11 9.9",
                        "above: 0.0043 0.00387");
        assertThat(priced(book(new PassThrough(UNIT, Rate.ZERO)), meter(1, 0), "0.1")
                        .prices())
                .isEmpty();
    }

    @Test
    void everyMeterWithoutAPriceIsToldAtItsPlace() {
        OfferedUsage usage = Offers.usage(
                "u",
                MODEL,
                "units",
                "0",
                Optional.empty(),
                Optional.empty(),
                meter(1, 0),
                Offers.meter(new MeterCode("unheard-of"), 1, 0),
                Offers.meter(new MeterCode("unseen"), 1, 0));

        assertThat(Offers.faults(() -> priced(book(new PassThrough(UNIT, Rate.ZERO)), usage)))
                .containsExactlyInAnyOrder(
                        "usage.meter-unpriced /usage/0/estimate/1/meter",
                        "usage.meter-unpriced /usage/0/estimate/2/meter");
    }

    @Test
    void whatIsChargedByThePeriodIsNoUsageAndWhatHasNoPriceIsTold() {
        PriceBook flat = Books.list(Books.version(
                "list",
                "2025-01-01",
                Policy.NEVER,
                Books.entry(
                        MODEL,
                        new ChargeCode("units"),
                        Optional.empty(),
                        ContractTerm.NONE,
                        Cycle.MONTH,
                        new FlatFee(UnitPrice.of("10")))));
        OfferedUsage elsewhere =
                Offers.usage("u", MODEL, "nothing", "0", Optional.empty(), Optional.empty(), meter(1, 0));

        assertThat(Offers.faults(() -> priced(flat, meter(1, 0), "0"))).containsExactly("quote-usage.charge /usage/0");
        assertThat(Offers.faults(() -> priced(flat, elsewhere))).containsExactly("price.none /usage/0");
    }
}
