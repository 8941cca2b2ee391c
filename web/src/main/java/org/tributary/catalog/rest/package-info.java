/**
 * The catalogue over HTTP.
 */
@NullMarked
package org.tributary.catalog.rest;

import org.jspecify.annotations.NullMarked;
