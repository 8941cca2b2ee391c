/**
 * Calls that may be repeated by the caller's own key, where what they make has no key of its own.
 */
@NullMarked
package org.tributary.idempotency;

import org.jspecify.annotations.NullMarked;
