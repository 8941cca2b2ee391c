/**
 * The trail over HTTP. May use http.
 */
@NullMarked
package org.tributary.audit.rest;

import org.jspecify.annotations.NullMarked;
