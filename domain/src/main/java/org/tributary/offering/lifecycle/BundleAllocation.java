package org.tributary.offering.lifecycle;

import java.math.BigInteger;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;

/**
 * What of a bundle's price each part has: in proportion to what it costs alone, the odd minor unit by the largest remainder (ASC 606-10-32-31).
 *
 * @param price of the whole bundle, zero or more
 */
public record BundleAllocation(Money price, List<BundlePart> parts) {

    /** @throws Refusal.Invalid with all faults: no part, parts that all cost nothing alone, a price below zero */
    public BundleAllocation {
        parts = List.copyOf(parts);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!price.isNegative(), "bundle.price", "/price", "The price of a bundle is zero or more.");
        faults.require(!parts.isEmpty(), "bundle.parts", "/parts", "A bundle has one part at least.");
        checkStandalone(parts, "/parts", faults);
        faults.refuseIfAny("bundle-allocation.invalid");
    }

    /** Notes parts that say nothing about their proportion. */
    static void checkStandalone(List<BundlePart> parts, String pointer, Refusal.Faults faults) {
        faults.require(
                parts.isEmpty()
                        || parts.stream().anyMatch(part -> !part.standalone().isFree()),
                "offering.standalone",
                pointer,
                "A price is allocated by what the parts cost alone, and here all cost nothing.");
    }

    /** What each part has, in the order of the parts; it sums to the price. */
    public List<Money> amounts() {
        // exact ratios: as whole numbers, prices of twelve digits would be too large
        List<BigInteger> alone = parts.stream().map(BundleAllocation::whole).toList();
        BigInteger together = alone.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return Allocation.inParts(
                price, alone.stream().map(part -> new Rate(part, together)).toList());
    }

    private static BigInteger whole(BundlePart part) {
        return part.standalone().value().movePointRight(UnitPrice.DIGITS).toBigIntegerExact();
    }
}
