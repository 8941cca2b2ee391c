/**
 * What the ledger must hold after anything that was done to it, and what it answers through its doors.
 */
@NullMarked
package org.tributary.attribution;

import org.jspecify.annotations.NullMarked;
