/** What is offered: its names, and what of it is refused. */
@NullMarked
package org.tributary.offering;

import org.jspecify.annotations.NullMarked;
