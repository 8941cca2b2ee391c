/**
 * Revenue lines and rates of exchange as rows, and the checks a line must pass. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.billing.control;

import org.jspecify.annotations.NullMarked;
