/**
 * Who is let in, and what each may see through every door.
 */
@NullMarked
package org.tributary.identity;

import org.jspecify.annotations.NullMarked;
