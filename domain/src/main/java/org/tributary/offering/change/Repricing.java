package org.tributary.offering.change;

import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;

/**
 * A version that a book is to get.
 *
 * @param version the instant that it says it was recorded does not matter: publication gives it
 */
public record Repricing(PriceBookId book, PriceBookVersion version) {}
