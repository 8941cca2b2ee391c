/**
 * How deals, conflicts, matches and policies are written and read in documents. May use http.
 */
@NullMarked
package org.tributary.deal.document;

import org.jspecify.annotations.NullMarked;
