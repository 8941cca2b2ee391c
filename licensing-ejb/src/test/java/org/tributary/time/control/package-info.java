@NullMarked
package org.tributary.time.control;

import org.jspecify.annotations.NullMarked;
