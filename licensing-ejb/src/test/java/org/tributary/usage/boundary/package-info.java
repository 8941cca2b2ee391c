@NullMarked
package org.tributary.usage.boundary;

import org.jspecify.annotations.NullMarked;
