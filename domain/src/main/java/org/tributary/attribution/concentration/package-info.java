/**
 * How much of the vendor's revenue hangs on one channel, partner or cloud, and what goes with it.
 */
@NullMarked
package org.tributary.attribution.concentration;

import org.jspecify.annotations.NullMarked;
