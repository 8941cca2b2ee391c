/**
 * What needs the caller today, as documents show it. May use http.
 */
@NullMarked
package org.tributary.work.document;

import org.jspecify.annotations.NullMarked;
