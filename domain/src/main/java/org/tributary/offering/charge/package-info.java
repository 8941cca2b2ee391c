/**
 * Charge models: how a price and what was consumed come to an amount. Each kind is a record that computes its amount exactly and says how, step
 * by step; nothing is rounded to a currency here. May use the catalogue's words and the kernel.
 */
@NullMarked
package org.tributary.offering.charge;

import org.jspecify.annotations.NullMarked;
