/**
 * What needs the caller today, over HTTP. May use http.
 */
@NullMarked
package org.tributary.work.rest;

import org.jspecify.annotations.NullMarked;
