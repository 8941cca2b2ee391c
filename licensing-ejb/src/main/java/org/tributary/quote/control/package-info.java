/**
 * Quotes and discount floors as rows, and what an offer would come to. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.quote.control;

import org.jspecify.annotations.NullMarked;
