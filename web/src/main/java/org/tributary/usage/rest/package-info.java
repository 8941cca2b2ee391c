/**
 * Usage and its rating over HTTP.
 */
@NullMarked
package org.tributary.usage.rest;

import org.jspecify.annotations.NullMarked;
