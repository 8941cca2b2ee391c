/**
 * The trail as documents show it. May use http.
 */
@NullMarked
package org.tributary.audit.document;

import org.jspecify.annotations.NullMarked;
