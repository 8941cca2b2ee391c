/**
 * How organizations are written and read in documents. May use http.
 */
@NullMarked
package org.tributary.party.document;

import org.jspecify.annotations.NullMarked;
