/**
 * Deals over HTTP.
 */
@NullMarked
package org.tributary.deal.rest;

import org.jspecify.annotations.NullMarked;
