@NullMarked
package org.tributary.contract.schedule;

import org.jspecify.annotations.NullMarked;
