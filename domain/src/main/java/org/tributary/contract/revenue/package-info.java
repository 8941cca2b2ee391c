/**
 * The revenue ledger: what of contracts was billed and recognised, posted month by month, for ever. Months are closed in order; what is learned later is
 * posted in the first that is open. It is a ledger of its own beside that of shares (ADR 24). May use the recognition of one contract.
 */
@NullMarked
package org.tributary.contract.revenue;

import org.jspecify.annotations.NullMarked;
