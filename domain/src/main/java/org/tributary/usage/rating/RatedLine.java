package org.tributary.usage.rating;

import org.tributary.money.Money;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;

/**
 * One line of a rated period: a charge of a product, at the prices of one version.
 *
 * @param version whose price it is; a version that changes within the period begins a line of its own
 * @param computed exact, with its steps
 * @param amount rounded once, as the price book says
 */
public record RatedLine(PriceBookVersion version, PriceEntry entry, ChargeAmount computed, Money amount) {}
