@NullMarked
package org.tributary.deal.control;

import org.jspecify.annotations.NullMarked;
