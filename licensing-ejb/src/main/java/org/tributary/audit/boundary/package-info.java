/**
 * The trail of what changed: one event per change of state, in the transaction that makes it. May use identity.
 */
@NullMarked
package org.tributary.audit.boundary;

import org.jspecify.annotations.NullMarked;
