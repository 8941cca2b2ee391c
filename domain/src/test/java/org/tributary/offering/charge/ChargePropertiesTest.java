package org.tributary.offering.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.money.ExactAmount;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;

/** What holds of charge models whatever the numbers, by seed. */
class ChargePropertiesTest {

    private static final ProductId MODEL = new ProductId("gpt-5.4");
    private static final MeterCode CALL = new MeterCode("call");

    /** Those that never cost less for more; a volume price may. */
    static List<Charge> monotone() {
        List<PriceBand> bands = List.of(
                new PriceBand(Optional.of(Quantity.of(100)), UnitPrice.of("1"), UnitPrice.FREE),
                new PriceBand(Optional.of(Quantity.of(1_000)), UnitPrice.of("0.2"), UnitPrice.of("3")),
                new PriceBand(Optional.empty(), UnitPrice.FREE, UnitPrice.FREE));
        return List.of(
                new PerUnitPrice(CALL, UnitPrice.of("0.05"), 60, Quantity.of(20)),
                new GraduatedPrice(CALL, bands),
                new PackagePrice(CALL, UnitPrice.of("0.12"), Quantity.of(20), Quantity.NONE),
                new PercentageFee(
                        CALL, Rate.of("0.03"), Optional.of(UnitPrice.of("2")), Optional.of(UnitPrice.of("20"))),
                new PassThrough(CALL, Rate.of("1/3")));
    }

    @ParameterizedTest
    @MethodSource("monotone")
    void costNoLessForMore(Charge charge) {
        SplittableRandom random = new SplittableRandom(20261126);
        for (int round = 0; round < 2_000; round++) {
            Quantity less = Quantity.of(random.nextInt(3_000));
            Quantity more = less.plus(Quantity.of(random.nextInt(100)));

            assertThat(amount(charge, more)).isGreaterThanOrEqualTo(amount(charge, less));
        }
    }

    @ParameterizedTest
    @MethodSource("monotone")
    void dependOnTheSumAloneAndNotOnItsParts(Charge charge) {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            List<Consumption.Item> parts = new ArrayList<>();
            Quantity sum = Quantity.NONE;
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                Quantity part = Quantity.of(random.nextInt(400));
                parts.add(Consumption.Item.of(CALL, part));
                sum = sum.plus(part);
            }

            assertThat(charge.amountOf(Consumption.of(parts), Modifiers.none(MODEL))
                            .amount())
                    .isEqualTo(amount(charge, sum));
        }
    }

    @Test
    void modifiersApplyByTheirStagesInWhateverOrderTheyStand() {
        List<Modifier> modifiers = List.of(
                modifier("batch", ModifierStage.SERVICE_TIER, when(ServiceTier.BATCH), "0.5", "0.5"),
                modifier(
                        "long",
                        ModifierStage.LONG_CONTEXT,
                        new Modifier.When(Optional.empty(), Set.of(), Optional.of(272_000L)),
                        "2",
                        "1.5"),
                modifier(
                        "eu",
                        ModifierStage.RESIDENCY,
                        new Modifier.When(Optional.empty(), Set.of("eu"), Optional.empty()),
                        "1.1",
                        "1.1"),
                modifier("agreed", ModifierStage.DISCOUNT, Modifier.When.always(), "0.85", "0.85"));
        Situation all = new Situation(ServiceTier.BATCH, Optional.of("eu"), Optional.of(300_000L));
        TokenPrices prices = new TokenPrices(
                UnitPrice.of("2.50"), Optional.empty(), Optional.empty(), Optional.of(UnitPrice.of("15")));
        for (int seed = 0; seed < 24; seed++) {
            List<Modifier> shuffled = new ArrayList<>(modifiers);
            Collections.shuffle(shuffled, new Random(seed));
            Modifiers.Modified modified = new Modifiers(MODEL, shuffled).modified(prices, TokenClass.INPUT, all);

            // 2.50 x 0.5 x 2 x 1.1 x 0.85 for a million
            assertThat(modified.each()).isEqualTo(UnitPrice.of("0.0000023375"));
            assertThat(modified.why()).containsExactly("batch", "long", "eu", "agreed");
        }
    }

    @Test
    void twoModifiersThatMayMeetAtOneStageAreRefused() {
        Refusal.Faults faults = new Refusal.Faults();
        Modifiers.check(
                List.of(
                        modifier("batch", ModifierStage.SERVICE_TIER, when(ServiceTier.BATCH), "0.5", "0.5"),
                        modifier("flex", ModifierStage.SERVICE_TIER, when(ServiceTier.FLEX), "0.5", "0.5"),
                        modifier("batch too", ModifierStage.SERVICE_TIER, when(ServiceTier.BATCH), "0.4", "0.4")),
                "/modifiers",
                faults);

        assertThatThrownBy(() -> faults.refuseIfAny("wrong"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.code() + " " + fault.pointer() + " " + fault.message())
                                .containsExactly(
                                        "modifier.ambiguous /modifiers/2 It may apply together with batch, at the same stage."));
    }

    private static Modifier.When when(ServiceTier tier) {
        return new Modifier.When(Optional.of(tier), Set.of(), Optional.empty());
    }

    private static Modifier modifier(
            String name, ModifierStage stage, Modifier.When when, String input, String output) {
        return new Modifier(name, stage, Set.of(), when, new Effect.Factors(Rate.of(input), Rate.of(output)));
    }

    private static ExactAmount amount(Charge charge, Quantity quantity) {
        return charge.amountOf(Consumption.of(CALL, quantity), Modifiers.none(MODEL))
                .amount();
    }
}
