/**
 * Quotes: priced, versioned, weighed.
 */
@NullMarked
package org.tributary.quote;

import org.jspecify.annotations.NullMarked;
