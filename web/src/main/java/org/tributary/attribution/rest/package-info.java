/**
 * Runs, shares and totals over HTTP.
 */
@NullMarked
package org.tributary.attribution.rest;

import org.jspecify.annotations.NullMarked;
