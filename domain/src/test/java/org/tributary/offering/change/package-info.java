/** Changes of the catalogue before they hold. */
@NullMarked
package org.tributary.offering.change;

import org.jspecify.annotations.NullMarked;
