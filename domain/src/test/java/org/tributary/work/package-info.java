@NullMarked
package org.tributary.work;

import org.jspecify.annotations.NullMarked;
