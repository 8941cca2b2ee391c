/**
 * How agreements, revisions and clauses are written and read in documents. May use http, channel and money.
 */
@NullMarked
package org.tributary.terms.document;

import org.jspecify.annotations.NullMarked;
