/**
 * The arithmetic of clauses, over whole minor units and exact rates alone: what a clause gives for one amount, given what has come
 * together before, as a difference of two values of a function of a running sum. It knows no line, no share and no ledger, so that more
 * than one driver can run it: the one that explains with objects, and one that works on columns of integers. May use money and the
 * clauses.
 */
@NullMarked
package org.tributary.attribution.formula;

import org.jspecify.annotations.NullMarked;
