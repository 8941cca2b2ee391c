/**
 * What the ledger would say if it were written today, and the postings that bring it there: reversals and shares booked anew.
 */
@NullMarked
package org.tributary.attribution.restatement;

import org.jspecify.annotations.NullMarked;
