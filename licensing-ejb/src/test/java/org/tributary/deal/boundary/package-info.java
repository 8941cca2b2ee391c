@NullMarked
package org.tributary.deal.boundary;

import org.jspecify.annotations.NullMarked;
