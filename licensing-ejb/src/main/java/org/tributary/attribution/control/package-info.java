/**
 * The ledger: shares, postings and explanations as rows, and the queries over them. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.attribution.control;

import org.jspecify.annotations.NullMarked;
