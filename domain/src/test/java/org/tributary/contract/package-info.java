@NullMarked
package org.tributary.contract;

import org.jspecify.annotations.NullMarked;
