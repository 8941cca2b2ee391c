/**
 * What a customer committed to, or paid in advance, and how consumption draws on it: commitments, credit pools, least and most spend, ramps.
 */
@NullMarked
package org.tributary.offering.commitment;

import org.jspecify.annotations.NullMarked;
