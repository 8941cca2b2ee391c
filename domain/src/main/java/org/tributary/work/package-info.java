/**
 * What needs somebody today, gathered from every context for whoever may do something about it. Nothing is kept here: what is done is done elsewhere, and
 * gone from here. May use the identity's capabilities.
 */
@NullMarked
package org.tributary.work;

import org.jspecify.annotations.NullMarked;
