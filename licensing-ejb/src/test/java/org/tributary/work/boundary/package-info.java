@NullMarked
package org.tributary.work.boundary;

import org.jspecify.annotations.NullMarked;
