/**
 * Whose money an offer would be.
 */
@NullMarked
package org.tributary.quote.outlook;

import org.jspecify.annotations.NullMarked;
