package org.tributary.offering.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;

/** What a charge or a modifier cannot be, every fault with its place; what it is in words; what it counts. */
class ChargeChecksTest {

    private static final MeterCode CALL = new MeterCode("call");
    private static final ProductId MODEL = new ProductId("gpt-5.4");
    private static final UnitPrice TWO = UnitPrice.of("2");
    private static final TokenPrices TOKENS = new TokenPrices(
            UnitPrice.of("2.50"), Optional.of(UnitPrice.of("0.25")), Optional.empty(), Optional.of(UnitPrice.of("15")));

    @Test
    void saysWhatIsWrongWithACharge() {
        assertThat(faults(() -> new PerUnitPrice(CALL, TWO, 0, Quantity.NONE))).isEqualTo("price.per /per");
        assertThat(faults(() -> new TokenPrices(TWO, Optional.empty(), Optional.empty(), Optional.empty(), 0)))
                .isEqualTo("price.per /per");
        assertThat(faults(() -> new PackagePrice(CALL, TWO, Quantity.NONE, Quantity.NONE)))
                .isEqualTo("package.size /size");
        assertThat(faults(() -> new PassThrough(CALL, Rate.of("-0.1")))).isEqualTo("charge.mark-up /markUp");
        assertThat(faults(() ->
                        new PercentageFee(CALL, Rate.of("1.1"), Optional.of(UnitPrice.of("3")), Optional.of(TWO))))
                .isEqualTo("charge.rate /rate, charge.floor /floor");
        assertThat(faults(() -> new ProvisionedThroughput(TWO, Quantity.NONE, Quantity.NONE)))
                .isEqualTo("capacity.step /step, capacity.minimum /minimum");
        assertThat(faults(() -> new CapacityReservation(TWO, CALL, Quantity.of(1), Quantity.NONE)))
                .isEqualTo("capacity.step /step");
        assertThat(faults(() -> new ScaleTier(TWO, Quantity.NONE, TWO, Quantity.NONE, Quantity.of(30), TOKENS)))
                .isEqualTo("capacity.rate /inputPerMinute, capacity.rate /outputPerMinute");
        assertThat(faults(() -> new MeterCode("Not A Meter"))).isEqualTo("meter.code ");
    }

    @Test
    void takesWhatIsJustRight() {
        assertThatCode(() -> {
                    new PerUnitPrice(CALL, TWO, 1, Quantity.NONE);
                    new TokenPrices(TWO, Optional.empty(), Optional.empty(), Optional.empty(), 1);
                    new PassThrough(CALL, Rate.ZERO);
                    new PercentageFee(CALL, Rate.ONE, Optional.of(TWO), Optional.of(TWO));
                    new Effect.Factors(Rate.ZERO, Rate.ZERO);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhatIsWrongWithBands() {
        PriceBand open = new PriceBand(Optional.empty(), TWO, UnitPrice.FREE);
        PriceBand ten = new PriceBand(Optional.of(Quantity.of(10)), TWO, UnitPrice.FREE);
        PriceBand zero = new PriceBand(Optional.of(Quantity.NONE), TWO, UnitPrice.FREE);

        assertThat(faults(() -> new GraduatedPrice(CALL, List.of()))).isEqualTo("band.none /bands");
        assertThat(faults(() -> new GraduatedPrice(CALL, List.of(ten)))).isEqualTo("band.hole /bands/0/upTo");
        assertThat(faults(() -> new VolumePrice(CALL, List.of(open, open)))).isEqualTo("band.overlap /bands/0/upTo");
        assertThat(faults(() -> new VolumePrice(CALL, List.of(ten, ten, open)))).isEqualTo("band.order /bands/1/upTo");
        assertThat(faults(() -> new VolumePrice(CALL, List.of(zero, open)))).isEqualTo("band.order /bands/0/upTo");
        assertThatCode(() -> new VolumePrice(CALL, List.of(ten, open))).doesNotThrowAnyException();
    }

    @Test
    void saysWhatIsWrongWithAModifier() {
        Effect prices = new Effect.Prices(TOKENS);
        Effect half = Effect.Factors.all(Rate.of("0.5"));
        Modifier.When always = Modifier.When.always();

        assertThat(faults(() -> new Modifier("x", ModifierStage.SERVICE_TIER, Set.of(), always, half)))
                .isEqualTo("modifier.when /when");
        assertThat(faults(() -> new Modifier("x", ModifierStage.LONG_CONTEXT, Set.of(), always, prices)))
                .isEqualTo("modifier.when /when, modifier.effect /effect");
        assertThat(faults(() -> new Modifier("x", ModifierStage.RESIDENCY, Set.of(), always, half)))
                .isEqualTo("modifier.when /when");
        assertThat(faults(() -> new Effect.Factors(Rate.of("-1"), Rate.of("-1"))))
                .isEqualTo("modifier.factor /input, modifier.factor /output");
        assertThatCode(() -> new Modifier("x", ModifierStage.DISCOUNT, Set.of(), always, half))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsWhichModifiersMayMeet() {
        ProductId other = new ProductId("gpt-5");
        Modifier eu = residency(Set.of(MODEL), "eu");

        assertThat(eu.mayMeet(residency(Set.of(MODEL), "eu", "us"))).isTrue();
        assertThat(eu.mayMeet(residency(Set.of(), "eu"))).isTrue();
        assertThat(residency(Set.of(), "eu").mayMeet(eu)).isTrue();
        assertThat(eu.mayMeet(residency(Set.of(other), "eu"))).isFalse();
        assertThat(eu.mayMeet(residency(Set.of(MODEL), "jp"))).isFalse();
        assertThat(discount("a").mayMeet(discount("b"))).isTrue();
        assertThat(eu.mayMeet(discount("a"))).isFalse();
        assertThat(eu.covers(MODEL)).isTrue();
        assertThat(eu.covers(other)).isFalse();
        assertThat(discount("a").covers(other)).isTrue();
    }

    @Test
    void readsBackInWords() {
        List<PriceBand> bands = List.of(
                new PriceBand(Optional.of(Quantity.of(10)), TWO, UnitPrice.of("5")),
                new PriceBand(Optional.empty(), UnitPrice.of("1"), UnitPrice.FREE));

        assertThat(new FlatFee(TWO).inWords()).isEqualTo("2 a period");
        assertThat(new OneTimeFee(TWO).inWords()).isEqualTo("2 once");
        assertThat(new SeatFee(TWO, Quantity.NONE, SeatFee.TrueUp.NEVER).inWords())
                .isEqualTo("2 a seat and period");
        assertThat(new SeatFee(TWO, Quantity.of(3), SeatFee.TrueUp.ACTIVE_SEATS).inWords())
                .isEqualTo("2 a seat and period, 3 seats at least, trued up to the seats active");
        assertThat(new PerUnitPrice(CALL, TWO, 1, Quantity.NONE).inWords()).isEqualTo("2 each of call");
        assertThat(new PerUnitPrice(CALL, TWO, 1000, Quantity.of(5)).inWords())
                .isEqualTo("2 for 1000 of call, 5 included");
        assertThat(new PackagePrice(CALL, TWO, Quantity.of(20), Quantity.NONE).inWords())
                .isEqualTo("2 for each 20 of call");
        assertThat(new PackagePrice(CALL, TWO, Quantity.of(20), Quantity.of(5)).inWords())
                .isEqualTo("2 for each 20 of call, 5 included");
        assertThat(new PassThrough(CALL, Rate.ZERO).inWords()).isEqualTo("call as charged by the third party");
        assertThat(new PassThrough(CALL, Rate.of("0.1")).inWords())
                .isEqualTo("call as charged by the third party, with 10 % added");
        assertThat(new PercentageFee(CALL, Rate.of("0.03"), Optional.of(TWO), Optional.of(UnitPrice.of("9"))).inWords())
                .isEqualTo("3 % of call, 2 at least, 9 at most");
        assertThat(new GraduatedPrice(CALL, bands).inWords())
                .isEqualTo("each of call at the price of its band: 2 up to 10 and 5 flat; 1 above");
        assertThat(new VolumePrice(CALL, bands).inWords())
                .isEqualTo("all of call at the price of the band reached: 2 up to 10 and 5 flat; 1 above");
        assertThat(TOKENS.inWords()).isEqualTo("input 2.5, cached input 0.25, output 15 for 1000000 tokens");
        assertThat(new ProvisionedThroughput(TWO, Quantity.of(15), Quantity.of(5)).inWords())
                .isEqualTo("2 a unit and hour, 15 units at least, in steps of 5");
        assertThat(new CapacityReservation(TWO, CALL, Quantity.of(15), Quantity.of(5)).inWords())
                .isEqualTo("2 a reserved unit and period, 15 units at least, in steps of 5");
        assertThat(new ReservedTier(TOKENS).inWords())
                .isEqualTo("an amount reserved by the minute, consumed at " + TOKENS.inWords());
        assertThat(new ScaleTier(TWO, Quantity.of(25), TWO, Quantity.of(3), Quantity.of(30), TOKENS).inWords())
                .isEqualTo(
                        "2 a day for each 25 tokens read in a minute, 2 for each 3 written, for 30 days at least; above at "
                                + TOKENS.inWords());
        assertThat(residency(Set.of(MODEL), "us", "eu").inWords())
                .isEqualTo("home: tokens of gpt-5.4 processed in eu or us cost 1.1 times as much");
        assertThat(new Modifier(
                                "long",
                                ModifierStage.LONG_CONTEXT,
                                Set.of(),
                                new Modifier.When(Optional.of(ServiceTier.FLEX), Set.of(), Optional.of(9L)),
                                new Effect.Factors(Rate.of("2"), Rate.of("1.5")))
                        .inWords())
                .isEqualTo(
                        "long: tokens served as FLEX of requests with more than 9 input tokens cost 2 times as much to read"
                                + " and 1.5 to write");
        assertThat(new Effect.Prices(TOKENS).inWords()).isEqualTo("cost " + TOKENS.inWords());
        assertThat(new Situation(ServiceTier.BATCH, Optional.of("eu"), Optional.of(5L)).inWords())
                .isEqualTo("batch, in eu, requests of 5 tokens");
        assertThat(new Situation(ServiceTier.STANDARD, Optional.of("eu"), Optional.empty()).inWords())
                .isEqualTo("in eu");
    }

    @Test
    void namesWhatItCounts() {
        List<PriceBand> open = List.of(new PriceBand(Optional.empty(), TWO, UnitPrice.FREE));
        MeterCode input = TokenClass.INPUT.meter();

        assertThat(new FlatFee(TWO).meters()).isEmpty();
        assertThat(new SeatFee(TWO, Quantity.NONE, SeatFee.TrueUp.NEVER).meters())
                .containsExactly(MeterCode.SEAT);
        assertThat(new SeatFee(TWO, Quantity.NONE, SeatFee.TrueUp.ACTIVE_SEATS).meters())
                .containsExactlyInAnyOrder(MeterCode.SEAT, MeterCode.ACTIVE_SEAT);
        for (Charge charge : List.of(
                new PerUnitPrice(CALL, TWO, 1, Quantity.NONE),
                new PackagePrice(CALL, TWO, Quantity.of(1), Quantity.NONE),
                new PassThrough(CALL, Rate.ZERO),
                new PercentageFee(CALL, Rate.ONE, Optional.empty(), Optional.empty()),
                new GraduatedPrice(CALL, open),
                new VolumePrice(CALL, open),
                new CapacityReservation(TWO, CALL, Quantity.of(1), Quantity.of(1)))) {
            assertThat(charge.meters()).as(charge.inWords()).containsExactly(CALL);
        }
        assertThat(TOKENS.meters()).hasSize(3).contains(input);
        assertThat(new ReservedTier(TOKENS).meters()).hasSize(5).contains(input, ReservedTier.RESERVED_AMOUNT);
        assertThat(new ScaleTier(TWO, Quantity.of(25), TWO, Quantity.of(3), Quantity.of(30), TOKENS).meters())
                .hasSize(6)
                .contains(input, ScaleTier.DAY);
        assertThat(new ProvisionedThroughput(TWO, Quantity.of(1), Quantity.of(1)).meters())
                .containsExactlyInAnyOrder(ProvisionedThroughput.UNIT_MINUTE, ProvisionedThroughput.RESERVED_UNIT);
        assertThat(CALL.compareTo(new MeterCode("seat"))).isNegative();
    }

    @Test
    void saysOfWhatAClassHasNoPriceAndWhere() {
        Situation german = new Situation(ServiceTier.STANDARD, Optional.of("de"), Optional.empty());

        assertThat(message(() -> Modifiers.none(MODEL).modified(TOKENS, TokenClass.CACHE_WRITE, german)))
                .isEqualTo("gpt-5.4 has no price for cache write tokens (in de).");
        assertThat(message(() -> Modifiers.none(MODEL).modified(TOKENS, TokenClass.CACHE_WRITE, Situation.STANDARD)))
                .isEqualTo("gpt-5.4 has no price for cache write tokens.");
        // a discount is no service tier's price, and a region of another product's modifier binds nothing
        assertThat(message(() -> new Modifiers(MODEL, List.of(discount("a")))
                        .modified(TOKENS, TokenClass.INPUT, Situation.of(ServiceTier.FAST))))
                .isEqualTo("gpt-5.4 has no price served as FAST.");
        assertThat(new Modifiers(MODEL, List.of(residency(Set.of(new ProductId("gpt-5")), "eu")))
                        .modified(TOKENS, TokenClass.INPUT, german)
                        .each())
                .isEqualTo(UnitPrice.of("0.0000025"));
    }

    @Test
    void consumptionServesSomeOfItsPeriodAndMayGrow() {
        Consumption some = Consumption.of(CALL, Quantity.of(2));

        assertThat(faults(() -> new Consumption(List.of(), Rate.ZERO))).isEqualTo("consumption.portion ");
        assertThat(some.plus(List.of(Consumption.Item.of(CALL, Quantity.of(3)))).items())
                .hasSize(2);
    }

    private static Modifier residency(Set<ProductId> products, String... regions) {
        return new Modifier(
                "home",
                ModifierStage.RESIDENCY,
                products,
                new Modifier.When(Optional.empty(), Set.of(regions), Optional.empty()),
                Effect.Factors.all(Rate.of("1.1")));
    }

    private static Modifier discount(String name) {
        return new Modifier(
                name, ModifierStage.DISCOUNT, Set.of(), Modifier.When.always(), Effect.Factors.all(Rate.of("0.9")));
    }

    private static String faults(Supplier<?> made) {
        try {
            return "nothing wrong with " + made.get();
        } catch (Refusal refused) {
            return refused.faults().stream()
                    .map(fault -> fault.code() + " " + fault.pointer())
                    .collect(Collectors.joining(", "));
        }
    }

    private static String message(Supplier<?> made) {
        try {
            return "nothing wrong with " + made.get();
        } catch (Refusal refused) {
            return refused.faults().getFirst().message();
        }
    }
}
