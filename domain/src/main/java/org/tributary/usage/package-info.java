/**
 * What was consumed: usage as its sources report it, immutable and keyed by (source, id). May use what is offered.
 */
@NullMarked
package org.tributary.usage;

import org.jspecify.annotations.NullMarked;
