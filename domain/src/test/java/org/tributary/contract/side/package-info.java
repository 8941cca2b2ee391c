@NullMarked
package org.tributary.contract.side;

import org.jspecify.annotations.NullMarked;
