/**
 * How price books, offerings and changes of the catalogue are written and read in documents. May use http.
 */
@NullMarked
package org.tributary.offering.document;

import org.jspecify.annotations.NullMarked;
