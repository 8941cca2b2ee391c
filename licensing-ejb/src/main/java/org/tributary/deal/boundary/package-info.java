/**
 * Deals registered, decided and ended, what they meet, whom they are about, and the rules of all that. May use channel, catalog, audit and idempotency.
 */
@NullMarked
package org.tributary.deal.boundary;

import org.jspecify.annotations.NullMarked;
