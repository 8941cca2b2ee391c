/**
 * Whose money it is, under which clause, and why: segments, shares, postings and their explanation. May use terms and billing.
 *
 * <p>One engine, more than one driver: what a clause gives and what a cap lets pass is told by {@code attribution.formula}, over minor
 * units alone; how a line is cut, by {@link org.tributary.money.Allocation}. {@link org.tributary.attribution.AttributionEngine} drives
 * them share by share; a bulk path drives the same formulas over columns.
 */
@NullMarked
package org.tributary.attribution;

import org.jspecify.annotations.NullMarked;
