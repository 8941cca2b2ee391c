/**
 * Revenue lines through the network: what is taken in, what is refused, and that a refusal changes nothing.
 */
@NullMarked
package org.tributary.billing;

import org.jspecify.annotations.NullMarked;
