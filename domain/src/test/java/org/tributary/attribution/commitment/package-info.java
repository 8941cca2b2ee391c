@NullMarked
package org.tributary.attribution.commitment;

import org.jspecify.annotations.NullMarked;
