package org.tributary.offering.charge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tributary.money.ExactAmount;
import org.tributary.money.Quantity;

/** Each unit at the price of the band it lies in; a band's flat amount is added once a unit lies in it. */
public record GraduatedPrice(MeterCode meter, List<PriceBand> bands) implements UsageCharge {

    /** @throws org.tributary.Refusal.Invalid with every fault of the bands */
    public GraduatedPrice {
        bands = PriceBands.checked(bands);
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Quantity left = consumption.of(meter);
        Quantity from = Quantity.NONE;
        List<ChargeAmount.Step> steps = new ArrayList<>();
        for (PriceBand band : bands) {
            Quantity width = band.upTo().isPresent() ? band.upTo().get().above(from) : left;
            Quantity within = left.min(width);
            if (!within.isNone()) {
                steps.add(step(band, within));
            }
            left = left.above(within);
            from = from.plus(width);
        }
        return ChargeAmount.of(steps);
    }

    private ChargeAmount.Step step(PriceBand band, Quantity within) {
        ExactAmount amount = band.price().of(within).plus(band.flat().amount());
        return new ChargeAmount.Step(
                within + " of " + meter + " at " + band.price()
                        + (band.flat().isFree() ? "" : " and " + band.flat() + " flat"),
                amount);
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of(meter);
    }

    @Override
    public String inWords() {
        return "each of " + meter + " at the price of its band: " + PriceBands.inWords(bands);
    }
}
