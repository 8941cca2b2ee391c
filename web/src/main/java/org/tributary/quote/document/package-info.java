/**
 * Quotes as documents show them.
 */
@NullMarked
package org.tributary.quote.document;

import org.jspecify.annotations.NullMarked;
