package org.tributary.offering.lifecycle;

import org.tributary.catalog.ProductId;
import org.tributary.money.UnitPrice;

/**
 * A product that a bundle holds.
 *
 * @param standalone what it costs alone; the price of the bundle is allocated in proportion to it (ASC 606-10-32-31)
 */
public record BundlePart(ProductId product, UnitPrice standalone) {}
