/** Tests of the revenue ledger. */
@NullMarked
package org.tributary.contract.revenue;

import org.jspecify.annotations.NullMarked;
