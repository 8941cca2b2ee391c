@NullMarked
package org.tributary.offering.commitment;

import org.jspecify.annotations.NullMarked;
