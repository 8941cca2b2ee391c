@NullMarked
package org.tributary.deal;

import org.jspecify.annotations.NullMarked;
