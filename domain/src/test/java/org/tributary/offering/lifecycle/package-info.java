@NullMarked
package org.tributary.offering.lifecycle;

import org.jspecify.annotations.NullMarked;
