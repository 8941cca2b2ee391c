@NullMarked
package org.tributary.attribution.cosell;

import org.jspecify.annotations.NullMarked;
