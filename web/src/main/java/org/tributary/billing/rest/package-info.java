/**
 * Revenue lines over HTTP.
 */
@NullMarked
package org.tributary.billing.rest;

import org.jspecify.annotations.NullMarked;
