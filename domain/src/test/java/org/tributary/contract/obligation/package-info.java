@NullMarked
package org.tributary.contract.obligation;

import org.jspecify.annotations.NullMarked;
