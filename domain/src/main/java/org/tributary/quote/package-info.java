/**
 * Quotes: what is offered to a customer before it is signed, version by version, priced from the price books for the road it is sold by; usage as it is
 * estimated.
 */
@NullMarked
package org.tributary.quote;

import org.jspecify.annotations.NullMarked;
