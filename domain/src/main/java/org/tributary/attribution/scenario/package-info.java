/**
 * What a stretch of history would come to under other terms, prices or growth. Nothing here touches the ledger.
 */
@NullMarked
package org.tributary.attribution.scenario;

import org.jspecify.annotations.NullMarked;
