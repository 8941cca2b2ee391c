/**
 * What needs the caller today. May use the boundaries of every context that has something to be done.
 */
@NullMarked
package org.tributary.work.boundary;

import org.jspecify.annotations.NullMarked;
