/** Worked examples, properties and rules of attribution. */
@NullMarked
package org.tributary.attribution;

import org.jspecify.annotations.NullMarked;
