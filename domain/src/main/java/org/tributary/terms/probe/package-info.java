/**
 * Proofs of boundaries: the days around each change of terms, and what each of them gets.
 */
@NullMarked
package org.tributary.terms.probe;

import org.jspecify.annotations.NullMarked;
