/**
 * Usage, its names and its bills as rows. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.usage.control;

import org.jspecify.annotations.NullMarked;
