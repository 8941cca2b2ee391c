/**
 * The trail of what was changed, by whom and when, as it is read. May use nothing but the kernel.
 */
@NullMarked
package org.tributary.audit;

import org.jspecify.annotations.NullMarked;
