@NullMarked
package org.tributary.offering.charge;

import org.jspecify.annotations.NullMarked;
