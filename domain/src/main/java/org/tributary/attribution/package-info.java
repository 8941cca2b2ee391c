/**
 * Whose money it is, under which clause, and why: segments, shares, postings and their explanation. May use terms and billing.
 */
@NullMarked
package org.tributary.attribution;

import org.jspecify.annotations.NullMarked;
