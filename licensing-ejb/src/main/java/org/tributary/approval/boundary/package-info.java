/**
 * What every kind of draft needs to live: who may take which step, and what was done to it. For other contexts, within their transaction. May use
 * database, identity and audit.
 */
@NullMarked
package org.tributary.approval.boundary;

import org.jspecify.annotations.NullMarked;
