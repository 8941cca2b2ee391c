/**
 * One commitment of a customer, drawn through several channels, and the breakage that is left of it.
 */
@NullMarked
package org.tributary.attribution.commitment;

import org.jspecify.annotations.NullMarked;
