@NullMarked
package org.tributary.offering.subscription;

import org.jspecify.annotations.NullMarked;
