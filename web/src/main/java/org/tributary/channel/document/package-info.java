/**
 * How channels and permissions are written and read in documents. May use http.
 */
@NullMarked
package org.tributary.channel.document;

import org.jspecify.annotations.NullMarked;
