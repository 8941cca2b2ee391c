/**
 * How amounts are written and read in documents, the same through every door. May use http.
 */
@NullMarked
package org.tributary.money.document;

import org.jspecify.annotations.NullMarked;
