/**
 * The caller and what it may do. Everybody asks it, so it uses the kernel only.
 */
@NullMarked
package org.tributary.identity;

import org.jspecify.annotations.NullMarked;
