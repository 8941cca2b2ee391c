/**
 * Price books: dated versions that partition time, what a version means for contracts that run, and which price a sale or a contract has on a day.
 * A day or a product without a price is a refusal, never the nearest version and never zero.
 */
@NullMarked
package org.tributary.offering.price;

import org.jspecify.annotations.NullMarked;
