package org.tributary.contract;

import java.math.BigInteger;
import java.util.List;
import org.tributary.catalog.ProductId;
import org.tributary.money.ExactAmount;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.Consumption;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.Modifiers;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.price.ChargeCode;

/**
 * What holds of a line on some of its days, as far as its bill depends on it: two stretches of equal terms are billed as one.
 */
public record LineTerms(
        ProductId product,
        ChargeCode code,
        RecurringCharge charge,
        int priceMonths,
        UnitPrice standalone,
        Quantity quantity,
        SoldThrough through) {

    /** Whether it is charged once, on its line's first day, and never in part. */
    public boolean isOnce() {
        return charge instanceof OneTimeFee;
    }

    /** What so many months of it cost in major units, exact: neither rounded nor prorated. What is charged once costs the same for any. */
    public Rate priceOf(int months) {
        return scaled(agreed(product, charge, quantity), months);
    }

    /** What so many months of it would cost at standalone prices, in major units, exact. */
    public Rate standaloneOf(int months) {
        return scaled(standalone.of(quantity), months);
    }

    /** @throws org.tributary.Refusal.Invalid if so many are not sold */
    static ExactAmount agreed(ProductId product, RecurringCharge charge, Quantity quantity) {
        List<Consumption.Item> contracted = charge.meters().stream()
                .filter(meter -> !meter.equals(MeterCode.ACTIVE_SEAT))
                .map(meter -> Consumption.Item.of(meter, quantity))
                .toList();
        return charge.amountOf(Consumption.of(contracted), Modifiers.none(product))
                .amount();
    }

    private Rate scaled(ExactAmount amount, int months) {
        Rate exact = new Rate(
                amount.value().unscaledValue(),
                BigInteger.TEN.pow(amount.value().scale()));
        return isOnce() ? exact : exact.times(Rate.of(months, priceMonths));
    }

    /** In words: {@code 10 × chatgpt-enterprise seat, 60 a seat and period, through DIRECT_ENTERPRISE}. */
    public String inWords() {
        return quantity + " × " + product + " " + code + ", " + charge.inWords() + ", through " + through.channel();
    }
}
