/**
 * Products: read and registered. May use identity and audit.
 */
@NullMarked
package org.tributary.catalog.boundary;

import org.jspecify.annotations.NullMarked;
