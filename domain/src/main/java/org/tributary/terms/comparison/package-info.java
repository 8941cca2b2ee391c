/**
 * What a revision changes against the one it follows, clause by clause, in words and fields.
 */
@NullMarked
package org.tributary.terms.comparison;

import org.jspecify.annotations.NullMarked;
