/**
 * The reference case as data: its files, the reference year generated from a seed, and the desk that loads both
 * through the REST door and prints what the platform makes of them. Nothing of it is known to the platform's own code.
 */
@NullMarked
package org.tributary.stack.reference;

import org.jspecify.annotations.NullMarked;
