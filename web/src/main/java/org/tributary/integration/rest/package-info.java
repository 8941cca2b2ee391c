/**
 * Reference data over HTTP.
 */
@NullMarked
package org.tributary.integration.rest;

import org.jspecify.annotations.NullMarked;
