/**
 * How revenue lines are written and read in documents, the same through every door. May use http and channel.
 */
@NullMarked
package org.tributary.billing.document;

import org.jspecify.annotations.NullMarked;
