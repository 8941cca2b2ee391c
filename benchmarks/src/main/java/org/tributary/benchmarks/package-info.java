/**
 * Measurements made by hand, against the whole platform on one machine.
 */
@NullMarked
package org.tributary.benchmarks;

import org.jspecify.annotations.NullMarked;
