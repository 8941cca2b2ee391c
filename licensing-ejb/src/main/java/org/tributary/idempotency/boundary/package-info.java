/**
 * What calls made under their callers' keys. May use identity.
 */
@NullMarked
package org.tributary.idempotency.boundary;

import org.jspecify.annotations.NullMarked;
