/**
 * Looking for anything, over HTTP. May use http.
 */
@NullMarked
package org.tributary.search.rest;

import org.jspecify.annotations.NullMarked;
