/**
 * Quotes over HTTP.
 */
@NullMarked
package org.tributary.quote.rest;

import org.jspecify.annotations.NullMarked;
