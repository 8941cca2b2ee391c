/**
 * Subscriptions: what a running contract is charged by, as far as prices must know it, and the bills that follow from a price book.
 */
@NullMarked
package org.tributary.offering.subscription;

import org.jspecify.annotations.NullMarked;
