/**
 * Documents that load the platform from outside, all or none. May use every context.
 */
@NullMarked
package org.tributary.integration.boundary;

import org.jspecify.annotations.NullMarked;
