/**
 * Quotes: written, weighed on several roads, presented, accepted. May use contracts, deals, what is offered, usage, and attribution.
 */
@NullMarked
package org.tributary.quote.boundary;

import org.jspecify.annotations.NullMarked;
