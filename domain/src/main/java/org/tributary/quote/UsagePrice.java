package org.tributary.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.GraduatedPrice;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.PackagePrice;
import org.tributary.offering.charge.PassThrough;
import org.tributary.offering.charge.PerUnitPrice;
import org.tributary.offering.charge.PercentageFee;
import org.tributary.offering.charge.PriceBand;
import org.tributary.offering.charge.TokenClass;
import org.tributary.offering.charge.TokenPrices;
import org.tributary.offering.charge.UsageCharge;
import org.tributary.offering.charge.VolumePrice;

/**
 * What so many units of usage cost, for people to read: what is charged is the discount off all of a month, never a sum of these.
 *
 * @param meter what is counted
 * @param words for how many units, and where of a month they lie: {@code 1000000 input tokens}, {@code up to 1000}
 * @param list as the book has it, in major units
 * @param agreed what is left of it after the discount, at twelve digits, half to even
 */
public record UsagePrice(MeterCode meter, String words, UnitPrice list, UnitPrice agreed) {

    /** The prices of a charge, in its own order; none of what is a part of somebody else's price. */
    static List<UsagePrice> of(UsageCharge charge, Rate discount) {
        Rate left = Rate.ONE.minus(discount);
        return switch (charge) {
            case PerUnitPrice per -> List.of(price(per.meter(), many(per.per()), per.price(), left));
            case PackagePrice of ->
                List.of(price(of.meter(), "each " + of.size() + ", begun ones too", of.price(), left));
            case GraduatedPrice graduated -> bands(graduated.meter(), graduated.bands(), left);
            case VolumePrice volume -> bands(volume.meter(), volume.bands(), left);
            case TokenPrices tokens -> tokens(tokens, left);
            case PercentageFee _, PassThrough _ -> List.of();
        };
    }

    private static List<UsagePrice> tokens(TokenPrices tokens, Rate left) {
        return Stream.of(TokenClass.values())
                .flatMap(one -> tokens
                        .of(one)
                        .map(list ->
                                price(one.meter(), many(tokens.per()) + " " + one.inWords() + " tokens", list, left))
                        .stream())
                .toList();
    }

    private static List<UsagePrice> bands(MeterCode meter, List<PriceBand> bands, Rate left) {
        List<UsagePrice> prices = new ArrayList<>();
        for (PriceBand band : bands) {
            String where = band.upTo().map(end -> "up to " + end).orElse("above");
            prices.add(price(meter, where, band.price(), left));
            if (!band.flat().isFree()) {
                prices.add(price(meter, where + ", flat", band.flat(), left));
            }
        }
        return prices;
    }

    private static UsagePrice price(MeterCode meter, String words, UnitPrice list, Rate left) {
        return new UsagePrice(meter, words, list, list.times(left));
    }

    private static String many(long per) {
        return Quantity.of(per).toString();
    }
}
