@NullMarked
package org.tributary.attribution.concentration;

import org.jspecify.annotations.NullMarked;
