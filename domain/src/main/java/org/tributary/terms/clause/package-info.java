/**
 * The clauses of an agreement: a sealed family of records, each of which says what it is in words. May use channel, catalog and party.
 */
@NullMarked
package org.tributary.terms.clause;

import org.jspecify.annotations.NullMarked;
