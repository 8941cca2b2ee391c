@NullMarked
package org.tributary.deal.match;

import org.jspecify.annotations.NullMarked;
