package org.tributary.offering.charge;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;

/**
 * Units of throughput by the day: each lets so many tokens through in a minute, and what is above spills over to the listed prices (market facts,
 * 1.4 "Scale Tier"). Where several classes are read in one minute, uncached input fills the units first, then cache writes, then cached input:
 * what spills is what costs least.
 *
 * @param inputDaily price of one unit of input for one day
 * @param inputPerMinute how many tokens one unit reads in a minute
 * @param outputDaily price of one unit of output for one day
 * @param outputPerMinute how many tokens one unit writes in a minute
 * @param minimumDays for how many days units are sold at least
 * @param spillOver what is charged for tokens above
 */
public record ScaleTier(
        UnitPrice inputDaily,
        Quantity inputPerMinute,
        UnitPrice outputDaily,
        Quantity outputPerMinute,
        Quantity minimumDays,
        TokenPrices spillOver)
        implements CapacityCharge {

    /** Units of input bought. */
    public static final MeterCode INPUT_UNIT = new MeterCode("scale-input-unit");

    /** Units of output bought. */
    public static final MeterCode OUTPUT_UNIT = new MeterCode("scale-output-unit");

    /** For how many days. */
    public static final MeterCode DAY = new MeterCode("scale-day");

    private static final List<TokenClass> READ =
            List.of(TokenClass.INPUT, TokenClass.CACHE_WRITE, TokenClass.CACHED_INPUT);
    private static final List<TokenClass> WRITTEN = List.of(TokenClass.OUTPUT);
    private static final Set<MeterCode> BOUGHT = Set.of(INPUT_UNIT, OUTPUT_UNIT, DAY);

    /** @throws Refusal.Invalid if a unit lets nothing through */
    public ScaleTier {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!inputPerMinute.isNone(), "capacity.rate", "/inputPerMinute", "A unit lets something through.");
        faults.require(
                !outputPerMinute.isNone(), "capacity.rate", "/outputPerMinute", "A unit lets something through.");
        faults.refuseIfAny("charge.invalid");
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Quantity inputUnits = consumption.highest(INPUT_UNIT);
        Quantity outputUnits = consumption.highest(OUTPUT_UNIT);
        Quantity days = consumption.of(DAY).max(minimumDays);
        List<Consumption.Item> spilled = new ArrayList<>();
        consumption
                .slots(ChronoUnit.MINUTES, item -> !BOUGHT.contains(item.meter()))
                .values()
                .forEach(minute -> {
                    spilled.addAll(above(minute, READ, inputPerMinute.times(inputUnits)));
                    spilled.addAll(above(minute, WRITTEN, outputPerMinute.times(outputUnits)));
                });
        return ChargeAmount.of(List.of(
                        units("input", inputUnits, days, inputDaily), units("output", outputUnits, days, outputDaily)))
                .plus(spillOver.amountOf(Consumption.of(spilled), modifiers));
    }

    private static ChargeAmount.Step units(String what, Quantity units, Quantity days, UnitPrice daily) {
        return new ChargeAmount.Step(
                units + " units of " + what + " for " + days + " days at " + daily, daily.of(units.times(days)));
    }

    /** What of the classes, in their order, does not fit into the room. */
    private static List<Consumption.Item> above(Consumption minute, List<TokenClass> classes, Quantity room) {
        List<Consumption.Item> spilled = new ArrayList<>();
        Quantity left = room;
        for (TokenClass tokens : classes) {
            for (Consumption.Item item : minute.items()) {
                if (item.meter().equals(tokens.meter())) {
                    Quantity fits = item.quantity().min(left);
                    left = left.above(fits);
                    spilled.add(new Consumption.Item(
                            item.meter(), item.quantity().above(fits), item.situation(), item.at()));
                }
            }
        }
        return spilled;
    }

    @Override
    public Set<MeterCode> meters() {
        Set<MeterCode> meters = new HashSet<>(spillOver.meters());
        meters.addAll(BOUGHT);
        return meters;
    }

    @Override
    public String inWords() {
        return inputDaily + " a day for each " + inputPerMinute + " tokens read in a minute, " + outputDaily
                + " for each " + outputPerMinute + " written, for " + minimumDays + " days at least; above at "
                + spillOver.inWords();
    }
}
