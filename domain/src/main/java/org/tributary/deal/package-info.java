/**
 * Deals: what a partner or the vendor's own sales registered before anything is signed, how long it is protected, and what it meets. Beside the
 * kernel it may use {@code offering}, {@code channel}, {@code catalog}, {@code party} and {@code approval}.
 */
@NullMarked
package org.tributary.deal;

import org.jspecify.annotations.NullMarked;
