/**
 * An independent slow oracle for attribution, and what holds for a million generated lines. It was written from the docstrings of the
 * clauses alone: another author, another algorithm than the engine's.
 */
@NullMarked
package org.tributary.attribution.oracle;

import org.jspecify.annotations.NullMarked;
