@NullMarked
package org.tributary.search.boundary;

import org.jspecify.annotations.NullMarked;
