@NullMarked
package org.tributary.attribution.golden;

import org.jspecify.annotations.NullMarked;
