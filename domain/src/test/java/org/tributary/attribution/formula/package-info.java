/** The arithmetic of clauses. */
@NullMarked
package org.tributary.attribution.formula;

import org.jspecify.annotations.NullMarked;
