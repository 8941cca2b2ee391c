@NullMarked
package org.tributary.offering;

import org.jspecify.annotations.NullMarked;
