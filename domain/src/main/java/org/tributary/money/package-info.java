/**
 * Exact amounts, exact rates and how an amount is split: the shared kernel beside {@code time}. It uses nothing but the JDK.
 */
@NullMarked
package org.tributary.money;

import org.jspecify.annotations.NullMarked;
