@NullMarked
package org.tributary.contract.renewal;

import org.jspecify.annotations.NullMarked;
