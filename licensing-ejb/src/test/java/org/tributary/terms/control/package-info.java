/**
 * Specifications of the classes of this package.
 */
@NullMarked
package org.tributary.terms.control;

import org.jspecify.annotations.NullMarked;
