/**
 * Published figures held against what the platform computes. Figures and checks are data: a check is a line of arithmetic over
 * figures, numbers and the ledger, in exact fractions. Numbers here are plain decimals in units of their own (billions, per
 * cent), which is why this package alone speaks of {@code BigDecimal} rather than money.
 */
@NullMarked
package org.tributary.attribution.reconciliation;

import org.jspecify.annotations.NullMarked;
