@NullMarked
package org.tributary.contract.boundary;

import org.jspecify.annotations.NullMarked;
