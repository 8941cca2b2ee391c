@NullMarked
package org.tributary.attribution.payment;

import org.jspecify.annotations.NullMarked;
