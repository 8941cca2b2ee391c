/**
 * Rating: what usage costs under the price book version in force for its contract on its day. One record or a million go through the same tally,
 * and the same charge models compute from it.
 */
@NullMarked
package org.tributary.usage.rating;

import org.jspecify.annotations.NullMarked;
