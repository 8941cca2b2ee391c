/**
 * What partners agreed: agreements, the revisions that supersede each other, and their clauses. May use channel, catalog and party.
 */
@NullMarked
package org.tributary.terms;

import org.jspecify.annotations.NullMarked;
