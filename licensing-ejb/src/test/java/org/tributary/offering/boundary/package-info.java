@NullMarked
package org.tributary.offering.boundary;

import org.jspecify.annotations.NullMarked;
