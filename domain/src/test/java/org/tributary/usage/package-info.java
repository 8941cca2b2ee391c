/** Usage as it is reported, named and billed. */
@NullMarked
package org.tributary.usage;

import org.jspecify.annotations.NullMarked;
