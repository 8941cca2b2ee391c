/**
 * How usage and its rating are written and read in documents. May use http.
 */
@NullMarked
package org.tributary.usage.document;

import org.jspecify.annotations.NullMarked;
