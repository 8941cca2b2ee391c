/**
 * When accrued shares fall due, in which instalments, and which wires that makes. It feeds neither a cap nor revenue.
 */
@NullMarked
package org.tributary.attribution.payment;

import org.jspecify.annotations.NullMarked;
