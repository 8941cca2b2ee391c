/**
 * Specifications of the classes of this package.
 */
@NullMarked
package org.tributary.attribution.boundary;

import org.jspecify.annotations.NullMarked;
