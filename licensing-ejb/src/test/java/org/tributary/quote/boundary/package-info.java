/**
 * Quotes on a real database.
 */
@NullMarked
package org.tributary.quote.boundary;

import org.jspecify.annotations.NullMarked;
