/**
 * Price books, offerings, changes of the catalogue and subscriptions as rows. Seen by the boundary of their context only.
 */
@NullMarked
package org.tributary.offering.control;

import org.jspecify.annotations.NullMarked;
