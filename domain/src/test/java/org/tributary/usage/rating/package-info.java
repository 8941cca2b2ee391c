@NullMarked
package org.tributary.usage.rating;

import org.jspecify.annotations.NullMarked;
