/**
 * The one type every context shares is {@link org.tributary.Refusal}: a typed no, with a stable code and all faults at once.
 */
@NullMarked
package org.tributary;

import org.jspecify.annotations.NullMarked;
