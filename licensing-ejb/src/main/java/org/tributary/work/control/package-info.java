/**
 * Where work is found, area by area. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.work.control;

import org.jspecify.annotations.NullMarked;
