@NullMarked
package org.tributary.search;

import org.jspecify.annotations.NullMarked;
