/**
 * When a contract is billed and how much: in advance or in arrears, prorated where it is served in part, and repaired where an amendment changes what was
 * billed: by a credit and a new charge, never by an edit.
 */
@NullMarked
package org.tributary.contract.schedule;

import org.jspecify.annotations.NullMarked;
