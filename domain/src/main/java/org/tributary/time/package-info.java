/**
 * Half-open ranges of days: the shared kernel beside {@code money}. It uses nothing but the JDK.
 */
@NullMarked
package org.tributary.time;

import org.jspecify.annotations.NullMarked;
