/**
 * Agreements as rows: sealed clauses stored flat, their kind beside them. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.terms.control;

import org.jspecify.annotations.NullMarked;
