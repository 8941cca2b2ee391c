/**
 * What was found, as documents show it. May use http.
 */
@NullMarked
package org.tributary.search.document;

import org.jspecify.annotations.NullMarked;
