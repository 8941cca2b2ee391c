/**
 * Documents in: JSON read strictly and completely, so that all faults of one document are known at once. May use http.
 */
@NullMarked
package org.tributary.http.json;

import org.jspecify.annotations.NullMarked;
