@NullMarked
package org.tributary.offering.price;

import org.jspecify.annotations.NullMarked;
