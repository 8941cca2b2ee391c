/**
 * Specifications of the classes of this package.
 */
@NullMarked
package org.tributary.integration.control;

import org.jspecify.annotations.NullMarked;
