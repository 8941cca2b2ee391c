/**
 * What may be sold by whom, hosted where, to whom, on which day: the question, the facts it leans on, the answer with
 * its clause.
 */
@NullMarked
package org.tributary.terms.guard;

import org.jspecify.annotations.NullMarked;
