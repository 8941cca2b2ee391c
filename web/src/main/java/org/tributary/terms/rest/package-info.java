/**
 * Agreements over HTTP.
 */
@NullMarked
package org.tributary.terms.rest;

import org.jspecify.annotations.NullMarked;
