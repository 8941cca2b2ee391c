/**
 * Products: read and registered. May use identity.
 */
@NullMarked
package org.tributary.catalog.boundary;

import org.jspecify.annotations.NullMarked;
