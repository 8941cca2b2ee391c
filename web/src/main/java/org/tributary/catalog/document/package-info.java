/**
 * How products are written and read in documents. May use http.
 */
@NullMarked
package org.tributary.catalog.document;

import org.jspecify.annotations.NullMarked;
