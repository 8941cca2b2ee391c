package org.tributary.offering.charge;

import java.util.List;
import java.util.Set;
import org.tributary.money.Quantity;

/** All units at the price of the band that their number lies in, with that band's flat amount. It is not monotone where a band is cheaper. */
public record VolumePrice(MeterCode meter, List<PriceBand> bands) implements UsageCharge {

    /** @throws org.tributary.Refusal.Invalid with every fault of the bands */
    public VolumePrice {
        bands = PriceBands.checked(bands);
    }

    @Override
    public ChargeAmount amountOf(Consumption consumption, Modifiers modifiers) {
        Quantity units = consumption.of(meter);
        if (units.isNone()) {
            return ChargeAmount.NOTHING;
        }
        PriceBand band = bandOf(units);
        String flat = band.flat().isFree() ? "" : " and " + band.flat() + " flat";
        return ChargeAmount.of(
                "all " + units + " of " + meter + " at " + band.price() + flat,
                band.price().of(units).plus(band.flat().amount()));
    }

    private PriceBand bandOf(Quantity units) {
        return bands.stream()
                .filter(band ->
                        band.upTo().map(end -> units.compareTo(end) <= 0).orElse(true))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Set<MeterCode> meters() {
        return Set.of(meter);
    }

    @Override
    public String inWords() {
        return "all of " + meter + " at the price of the band reached: " + PriceBands.inWords(bands);
    }
}
